/** Pairs of configurations and what changed from one to the other, exactly. Both stand on the same closed network. */
export interface Pair {
  readonly name: string;
  readonly base: string;
  readonly head: string;
  readonly settings?: readonly [base: object, head: object];
  readonly expected: readonly string[];
}

const NETWORK = `
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.v.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_internet_gateway" "gw" { vpc_id = aws_vpc.v.id }
resource "aws_security_group" "api" {
  vpc_id      = aws_vpc.v.id
  description = "api"
}
resource "aws_db_subnet_group" "s" { subnet_ids = [aws_subnet.a.id] }
`;

/** A group of a database with these rules. */
const group = (...rules: string[]) =>
  `${NETWORK}resource "aws_security_group" "db" {\n  vpc_id      = aws_vpc.v.id\n  description = "db"\n${rules.map((rule) => `  ${rule}\n`).join("")}}\n`;
const rule = (direction: string, port: number, more: string) => `${direction} {
    protocol = "tcp"
    from_port = ${port}
    to_port = ${port}
    ${more}
  }`;
const from = (port: number, ...ranges: string[]) => rule("ingress", port, `cidr_blocks = ${JSON.stringify(ranges)}`);
const from6 = (port: number, ...ranges: string[]) => rule("ingress", port, `ipv6_cidr_blocks = ${JSON.stringify(ranges)}`);
const to = (port: number, ...ranges: string[]) => rule("egress", port, `cidr_blocks = ${JSON.stringify(ranges)}`);
const fromGroup = (port: number) => rule("ingress", port, "security_groups = [aws_security_group.api.id]");
const separate = (port: number, range: string) => `resource "aws_vpc_security_group_ingress_rule" "r" {
  security_group_id = aws_security_group.db.id
  ip_protocol       = "tcp"
  from_port         = ${port}
  to_port           = ${port}
  cidr_ipv4         = "${range}"
}
`;
/** The database behind that group. */
const database = (...attributes: string[]) => `resource "aws_db_instance" "db" {
  engine                 = "postgres"
  port                   = 5432
  storage_encrypted      = true
  db_subnet_group_name   = aws_db_subnet_group.s.name
  vpc_security_group_ids = [aws_security_group.db.id]
${attributes.map((attribute) => `  ${attribute}\n`).join("")}}
`;
const ROUTE = `resource "aws_route_table" "t" { vpc_id = aws_vpc.v.id }
resource "aws_route" "out" {
  route_table_id         = aws_route_table.t.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.gw.id
}
resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.t.id
}
`;
const PUBLIC = "publicly_accessible = true";
const off = (reason: string) => ({ policies: { "ec2-no-open-ingress": { enforcement: "off", reason } } });

export const PAIRS: readonly Pair[] = [
  { name: "nothing", base: group(from(5432, "10.1.0.0/16")), head: group(from(5432, "10.1.0.0/16")), expected: [] },
  {
    name: "the order of rules",
    base: group(from(1, "10.1.0.0/16"), from(2, "10.2.0.0/16")),
    head: group(from(2, "10.2.0.0/16"), from(1, "10.1.0.0/16")),
    expected: [],
  },
  {
    name: "one range written as its halves",
    base: group(from(5432, "10.0.0.0/8")),
    head: group(from(5432, "10.0.0.0/9", "10.128.0.0/9")),
    expected: [],
  },
  {
    name: "an inline rule that becomes a resource",
    base: group(from(5432, "10.1.0.0/16")),
    head: group() + separate(5432, "10.1.0.0/16"),
    expected: [],
  },
  {
    name: "a wider range",
    base: group(from(5432, "10.1.0.0/16")),
    head: group(from(5432, "10.0.0.0/8")),
    expected: ["widened aws_security_group.db tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before"],
  },
  {
    name: "a narrower range",
    base: group(from(5432, "10.0.0.0/8")),
    head: group(from(5432, "10.1.0.0/16")),
    expected: ["narrowed aws_security_group.db tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 now"],
  },
  {
    name: "a range beside the old one",
    base: group(from(5432, "10.1.0.0/16")),
    head: group(from(5432, "10.1.0.0/16", "192.168.0.0/16")),
    expected: ["widened aws_security_group.db tcp/5432 from 10.1.0.0/16, 192.168.0.0/16; 10.1.0.0/16 before"],
  },
  {
    name: "one range instead of another",
    base: group(from(5432, "10.1.0.0/16")),
    head: group(from(5432, "10.2.0.0/16")),
    expected: [
      "widened aws_security_group.db tcp/5432 from 10.2.0.0/16, 10.1.0.0/16 before",
      "narrowed aws_security_group.db tcp/5432 from 10.1.0.0/16, 10.2.0.0/16 now",
    ],
  },
  {
    name: "another port",
    base: group(from(5432, "10.1.0.0/16")),
    head: group(from(5432, "10.1.0.0/16"), from(22, "10.1.0.0/16")),
    expected: ["widened aws_security_group.db tcp/22, tcp/5432 from 10.1.0.0/16; tcp/5432 from 10.1.0.0/16 before"],
  },
  {
    name: "all traffic instead of a port",
    base: group(from(5432, "10.1.0.0/16")),
    head: group('ingress {\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    cidr_blocks = ["10.1.0.0/16"]\n  }'),
    expected: ["widened aws_security_group.db all traffic from 10.1.0.0/16, tcp/5432 from 10.1.0.0/16 before"],
  },
  {
    name: "a rule that is gone",
    base: group(from(5432, "10.1.0.0/16")),
    head: group(),
    expected: ["narrowed aws_security_group.db tcp/5432 from 10.1.0.0/16, nobody now"],
  },
  {
    name: "IPv6 beside IPv4",
    base: group(from(5432, "10.1.0.0/16")),
    head: group(from(5432, "10.1.0.0/16"), from6(5432, "fd00::/8")),
    expected: ["widened aws_security_group.db tcp/5432 from 10.1.0.0/16, fd00::/8; 10.1.0.0/16 before"],
  },
  {
    name: "a group instead of a range",
    base: group(from(5432, "10.1.0.0/16")),
    head: group(fromGroup(5432)),
    expected: [
      "widened aws_security_group.db tcp/5432 from aws_security_group.api, nothing before",
      "narrowed aws_security_group.db tcp/5432 from 10.1.0.0/16, nobody now",
    ],
  },
  {
    name: "another port for a group",
    base: group(fromGroup(5432)),
    head: group(fromGroup(5432), fromGroup(22)),
    expected: ["widened aws_security_group.db tcp/22, tcp/5432 from aws_security_group.api; tcp/5432 before"],
  },
  {
    name: "the group's own members",
    base: group(),
    head: group(rule("ingress", 5432, "self = true")),
    expected: ["widened aws_security_group.db tcp/5432 from its own members, nothing before"],
  },
  {
    name: "a wider way out",
    base: group(to(443, "10.1.0.0/16")),
    head: group(to(443, "10.0.0.0/8")),
    expected: ["widened aws_security_group.db tcp/443 to 10.0.0.0/8, 10.1.0.0/16 before"],
  },
  {
    name: "a source that is not known",
    base: group(from(5432, "10.1.0.0/16")),
    head: `variable "range" {}\n${group(rule("ingress", 5432, "cidr_blocks = [var.range]"))}`,
    expected: [
      "widened aws_security_group.db tcp/5432 from somebody who is not known before apply, nothing before",
      "narrowed aws_security_group.db tcp/5432 from 10.1.0.0/16, nobody now",
      'new ec2-no-open-ingress aws_security_group.db ingress[0].cidr_blocks[0] = var.range, "10.1.0.0/16" before',
    ],
  },
  {
    name: "a rule resource with a wider range",
    base: group() + separate(5432, "10.1.0.0/16"),
    head: group() + separate(5432, "10.0.0.0/8"),
    expected: ["widened aws_security_group.db tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before"],
  },
  {
    name: "the world",
    base: group(from(22, "10.1.0.0/16")),
    head: group(from(22, "0.0.0.0/0")),
    expected: [
      "widened aws_security_group.db tcp/22 from 0.0.0.0/0, 10.1.0.0/16 before",
      'new ec2-no-open-ingress aws_security_group.db ingress[0].cidr_blocks[0] = "0.0.0.0/0", "10.1.0.0/16" before',
    ],
  },
  {
    name: "the world no longer",
    base: group(from(22, "0.0.0.0/0")),
    head: group(from(22, "10.1.0.0/16")),
    expected: [
      "narrowed aws_security_group.db tcp/22 from 0.0.0.0/0, 10.1.0.0/16 now",
      "resolved ec2-no-open-ingress aws_security_group.db",
    ],
  },
  { name: "a group that is new and closed", base: NETWORK, head: group(from(5432, "10.1.0.0/16")), expected: [] },
  { name: "a group that is gone", base: group(from(5432, "10.1.0.0/16")), head: NETWORK, expected: [] },
  {
    name: "a database that becomes public behind a closed group",
    base: group() + ROUTE + database(),
    head: group() + ROUTE + database(PUBLIC),
    expected: ["new rds-no-public-instance aws_db_instance.db publicly_accessible = true, (left out) before"],
  },
  {
    name: "a database that becomes reachable",
    base: group(from(5432, "0.0.0.0/0")) + ROUTE + database(),
    head: group(from(5432, "0.0.0.0/0")) + ROUTE + database(PUBLIC),
    expected: [
      "reachable aws_db_instance.db from the Internet on tcp/5432: closed → open",
      "new data-no-reachable-store aws_db_instance.db",
      "new rds-no-public-instance aws_db_instance.db publicly_accessible = true, (left out) before",
    ],
  },
  {
    name: "a database that is no longer reachable",
    base: group(from(5432, "0.0.0.0/0")) + ROUTE + database(PUBLIC),
    head: group() + ROUTE + database(PUBLIC),
    expected: [
      "unreachable aws_db_instance.db from the Internet: open → closed",
      "narrowed aws_security_group.db tcp/5432 from 0.0.0.0/0, nobody now",
      "resolved data-no-reachable-store aws_db_instance.db",
      "resolved ec2-no-open-ingress aws_security_group.db",
      "resolved ec2-no-store-behind-open-group aws_db_instance.db",
    ],
  },
  {
    name: "a route to the Internet for a public database",
    base: group(from(5432, "0.0.0.0/0")) + database(PUBLIC),
    head: group(from(5432, "0.0.0.0/0")) + ROUTE + database(PUBLIC),
    expected: [
      "reachable aws_db_instance.db from the Internet on tcp/5432: closed → open",
      "new data-no-reachable-store aws_db_instance.db",
      "new vpc-no-store-in-public-subnet aws_db_instance.db",
    ],
  },
  {
    name: "a database that is new and reachable",
    base: group(from(5432, "0.0.0.0/0")) + ROUTE,
    head: group(from(5432, "0.0.0.0/0")) + ROUTE + database(PUBLIC),
    expected: [
      "reachable aws_db_instance.db from the Internet on tcp/5432: closed → open",
      "new data-no-reachable-store aws_db_instance.db",
      "new rds-no-public-instance aws_db_instance.db",
      "new ec2-no-store-behind-open-group aws_db_instance.db",
      "new vpc-no-store-in-public-subnet aws_db_instance.db",
    ],
  },
  {
    name: "a switch that is not known",
    base: group() + database(),
    head: `variable "open" {}\n${group()}${database("publicly_accessible = var.open")}`,
    expected: ["new rds-no-public-instance aws_db_instance.db publicly_accessible = var.open, (left out) before"],
  },
  {
    name: "a password written out",
    base: group() + database(),
    head: group() + database('password = "hunter2-hunter2"'),
    expected: ["new credentials-no-literal-password aws_db_instance.db password = (not shown), (left out) before"],
  },
  {
    name: "a policy that is turned off",
    base: group(from(22, "0.0.0.0/0")),
    head: group(from(22, "0.0.0.0/0")),
    settings: [{}, off("nobody looks at it")],
    expected: ["off ec2-no-open-ingress"],
  },
  {
    name: "a policy that is turned on again",
    base: group(from(22, "0.0.0.0/0")),
    head: group(from(22, "0.0.0.0/0")),
    settings: [off("nobody looks at it"), {}],
    expected: [],
  },
  {
    name: "a renamed file and a moved block",
    base: group(from(5432, "10.1.0.0/16")) + database(PUBLIC),
    head: database(PUBLIC) + group(from(5432, "10.1.0.0/16")),
    expected: [],
  },
];
