/** Ways from what gateways join, and stores that stand where AWS puts them. */
import { factsOf } from "../network/facts-of";

const NETWORK = `
  resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
  resource "aws_subnet" "s" {
    vpc_id     = aws_vpc.v.id
    cidr_block = "10.0.1.0/24"
  }
  resource "aws_db_subnet_group" "g" { subnet_ids = [aws_subnet.s.id] }
  resource "aws_db_instance" "db" {
    engine                 = "postgres"
    db_subnet_group_name   = aws_db_subnet_group.g.name
    vpc_security_group_ids = [aws_security_group.db.id]
  }
`;
const group = (range: string, vpc = "vpc_id = aws_vpc.v.id") => `
  resource "aws_security_group" "db" {
    ${vpc}
    ingress {
      protocol    = "tcp"
      from_port   = 5432
      to_port     = 5432
      cidr_blocks = ["${range}"]
    }
  }
`;
const DOORS = {
  "a transit gateway's networks": `resource "aws_ec2_transit_gateway_vpc_attachment" "t" { vpc_id = aws_vpc.v.id }`,
  "a VPN's site": `resource "aws_vpn_gateway" "t" { vpc_id = aws_vpc.v.id }`,
} as const;

const ways = (...hcl: readonly string[]) =>
  factsOf(hcl.join("\n")).exposures[0]!.ways.map(({ origin, verdict, packets }) => [origin, verdict, packets.text]);

describe.each(Object.entries(DOORS))("%s", (origin, door) => {
  test("are a way in for the ranges that a group admits", () =>
    expect(ways(NETWORK, group("10.8.0.0/16"), door)).toContainEqual([origin, "open", "tcp/5432 from 10.8.0.0/16"]));
  test("are none for the network's own range", () =>
    expect(ways(NETWORK, group("10.0.0.0/16"), door)).toContainEqual([origin, "closed", "nothing"]));
  test("are none without the gateway", () => expect(ways(NETWORK, group("10.8.0.0/16")).map(([from]) => from)).not.toContain(origin));
});

describe("a database that names no subnet group", () => {
  const database = (...lines: readonly string[]) => `
  resource "aws_db_instance" "db" {
    engine                 = "postgres"
    publicly_accessible    = true
    vpc_security_group_ids = [aws_security_group.db.id]
    ${lines.join("\n")}
  }`;
  const state = (hcl: string) => factsOf(`variable "v" {}\n${group("0.0.0.0/0", "")}\n${hcl}`).exposures[0]!.state;

  test("stands in the default VPC, whose subnets are public", () => expect(state(database())).toBe("exposed"));
  test("whose name is not known may stand anywhere", () => expect(state(database("db_subnet_group_name = var.v"))).toBe("unknown"));
  test("but is a replica stands beside its source", () => expect(state(database(`replicate_source_db = "orders"`))).toBe("unknown"));
});
