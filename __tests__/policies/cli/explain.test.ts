import { inScratchFolder, run, write } from "./run-cli";

inScratchFolder();

const OPEN = `resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_internet_gateway" "g" {
  vpc_id = aws_vpc.v.id
}
resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_route_table" "t" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.g.id
  }
}
resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.s.id
  route_table_id = aws_route_table.t.id
}
resource "aws_db_subnet_group" "n" {
  subnet_ids = [aws_subnet.s.id]
}
resource "aws_security_group" "db" {
  vpc_id = aws_vpc.v.id
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  publicly_accessible    = true
  db_subnet_group_name   = aws_db_subnet_group.n.name
  vpc_security_group_ids = [aws_security_group.db.id]
}
`;

describe("guardrails explain, of a data store", () => {
  it("shows the way in, place by place", async () => {
    write({ "infra/main.tf": OPEN });
    expect(await run(["explain", "aws_db_instance.orders", "infra"])).toMatchObject({
      code: 0,
      stdout: `aws_db_instance.orders   database instance in infra
Exposed: the Internet can speak to it.

open     from the Internet: tcp/5432 from 100 % of public IPv4
  1.         aws_db_instance.orders publicly_accessible gives it a public address   infra/main.tf:36
  2.         aws_internet_gateway.g is the way in from the Internet   infra/main.tf:4
  3.         aws_route_table.t route[0] routes 0.0.0.0/0 to an Internet gateway   infra/main.tf:13
  4.         aws_subnet.s is where it stands   infra/main.tf:7
  5.         aws_security_group.db ingress[0] admits tcp/5432   infra/main.tf:27
`,
    });
  });
  it("names the wall that closes it", async () => {
    write({ "infra/main.tf": OPEN.replace("publicly_accessible    = true", "publicly_accessible    = false") });
    expect((await run(["explain", "aws_db_instance.orders", "infra"])).stdout).toBe(`aws_db_instance.orders   database instance in infra
Closed: the Internet cannot speak to it.

closed   from the Internet
  wall       aws_db_instance.orders publicly_accessible gives it no public address   infra/main.tf:36
`);
  });
  it("names what is not known", async () => {
    write({ "infra/main.tf": `variable "open" {}\n${OPEN.replace("publicly_accessible    = true", "publicly_accessible    = var.open")}` });
    const { stdout } = await run(["explain", "aws_db_instance.orders", "infra"]);
    expect(stdout).toContain("Not proved closed");
    expect(stdout).toContain("  not known  aws_db_instance.orders publicly_accessible may give it a public address   infra/main.tf:37\n");
  });
  it("knows the values that are given", async () => {
    write({ "infra/main.tf": `variable "open" {}\n${OPEN.replace("publicly_accessible    = true", "publicly_accessible    = var.open")}` });
    const { stdout } = await run(["explain", "aws_db_instance.orders", "infra", "--var", "open=false"]);
    expect(stdout).toContain("Closed: the Internet cannot speak to it.");
  });
  it("takes no value for what is not declared", async () => {
    write({ "infra/main.tf": OPEN });
    expect(await run(["explain", "aws_db_instance.orders", "infra", "--var", "open=false"])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: --var open: no configuration that was read declares a variable of that name\. /),
    });
  });
  it("says the same for programs", async () => {
    write({ "infra/main.tf": OPEN });
    const { code, stdout } = await run(["explain", "aws_db_instance.orders", "infra", "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        input: "infra",
        address: "aws_db_instance.orders",
        noun: "database instance",
        state: "exposed",
        ways: [
          {
            origin: "the Internet",
            verdict: "open",
            through: [],
            services: "tcp/5432",
            sources: "100 % of public IPv4",
            path: [{ place: "aws_db_instance.orders publicly_accessible", location: { file: "infra/main.tf", line: 36 } }, {}, {}, {}, {}],
            walls: [],
            unknowns: [],
          },
        ],
      },
    ]);
  });
  it("names the store that was probably meant", async () => {
    write({ "infra/main.tf": OPEN });
    expect(await run(["explain", "aws_db_instance.order", "infra"])).toMatchObject({
      code: 2,
      stderr: 'error: There is no data store "aws_db_instance.order"; did you mean "aws_db_instance.orders"?\n',
    });
  });
  it("says of another resource that it is none", async () => {
    write({ "infra/main.tf": OPEN });
    expect(await run(["explain", "aws_vpc.v", "infra"])).toMatchObject({
      code: 2,
      stderr: "error: aws_vpc.v is no data store; there are aws_db_instance.orders.\n",
    });
  });
  it("ends with 2 where there is nothing to read", async () =>
    expect(await run(["explain", "aws_db_instance.orders", "nowhere"])).toMatchObject({ code: 2, stdout: "" }));
  it("gives a policy for programs, too", async () => {
    const { code, stdout } = await run(["explain", "rds-no-public-instance", "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: "rds-no-public-instance", severity: "critical" });
  });
});
