import { evaluate } from "../../../policies/engine/evaluate";
import { Facts } from "../../../policies/facts/facts";
import { exposuresOf } from "../../../policies/engine/exposures";
import { inputsOf } from "./attribute-policy";

const NETWORK = `
resource "aws_default_vpc" "main" {}
resource "aws_default_subnet" "a" { availability_zone = "eu-west-1a" }
resource "aws_db_subnet_group" "a" { subnet_ids = [aws_default_subnet.a.id] }
resource "aws_security_group" "a" {
  vpc_id = aws_default_vpc.main.id
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["0.0.0.0/0"]
  }
}`;

const store = (isPublic: string) => `${NETWORK}
resource "aws_db_instance" "a" {
  engine                 = "postgres"
  publicly_accessible    = ${isPublic}
  db_subnet_group_name   = aws_db_subnet_group.a.name
  vpc_security_group_ids = [aws_security_group.a.id]
}`;

const exposures = (hcl: string) => evaluate(inputsOf(hcl), { policies: [] }).exposures;
const common = { input: ".", stack: ".", address: "aws_db_instance.a", noun: "database instance" };

describe("the exposure map of a report", () => {
  it("has the way to a store that can be reached", () =>
    expect(exposures(store("true"))).toEqual([
      {
        ...common,
        state: "exposed",
        ways: [
          {
            origin: "the Internet",
            verdict: "open",
            services: "tcp/5432",
            steps: [
              { text: "aws_db_instance.a publicly_accessible", message: "gives it a public address" },
              {
                text: "aws_default_vpc.main",
                message: "belongs to the default VPC, whose main route table leads to its Internet gateway",
              },
              { text: "aws_default_subnet.a", message: "is where it stands" },
              { text: "aws_security_group.a ingress[0]", message: "admits tcp/5432" },
            ],
          },
        ],
      },
    ]));
  it("has the wall that closes one", () =>
    expect(exposures(store("false"))).toEqual([
      {
        ...common,
        state: "closed",
        ways: [
          {
            origin: "the Internet",
            verdict: "closed",
            steps: [{ text: "aws_db_instance.a publicly_accessible", message: "gives it no public address" }],
          },
        ],
      },
    ]));
  it("names what is not known", () =>
    expect(exposures(`variable "public" { type = bool }\n${store("var.public")}`)).toMatchObject([
      { state: "unknown", ways: [{ verdict: "unknown", unknowns: [{ text: "aws_db_instance.a publicly_accessible" }] }] },
    ]));
  it("is empty where there is no store", () => expect(exposures(NETWORK)).toEqual([]));
  it("is cut to the worst ways, with a count", () => {
    const [input] = inputsOf(store("true"));
    const facts = new Facts(input!.configurations);
    const [exposure] = facts.exposures;
    const many = { ...exposure!, ways: Array.from({ length: 11 }, () => exposure!.ways[0]!) };
    const [shown] = exposuresOf({ exposures: [many] } as unknown as Facts, ".");
    expect([shown!.ways.length, shown!.waysLeftOut]).toEqual([8, 3]);
  });
  it("is left to the policies where the facts stop with an error", () => {
    const broken = {
      get exposures(): never {
        throw new Error("out of luck");
      },
    };
    expect(exposuresOf(broken as unknown as Facts, ".")).toEqual([]);
  });
});
