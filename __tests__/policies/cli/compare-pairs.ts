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
/** A network ACL with these rules, on the subnet unless said otherwise. */
const acl = (rules: readonly string[], subnets = "aws_subnet.a.id") =>
  `resource "aws_network_acl" "n" {\n  vpc_id     = aws_vpc.v.id\n  subnet_ids = [${subnets}]\n${rules.join("\n")}\n}\n`;
const allow = (number: number, port: number, range: string, direction = "ingress") => `  ${direction} {
    rule_no    = ${number}
    action     = "allow"
    protocol   = "tcp"
    from_port  = ${port}
    to_port    = ${port}
    cidr_block = "${range}"
  }`;
const deny = (number: number, range: string) => allow(number, 443, range).replace("allow", "deny");
const instance = (...attributes: string[]) => `resource "aws_instance" "i" {
  ami                    = "ami-1"
  subnet_id              = aws_subnet.a.id
  vpc_security_group_ids = [aws_security_group.api.id]
${attributes.map((attribute) => `  ${attribute}\n`).join("")}}
`;
const PUBLIC = "publicly_accessible = true";
const moved = (from: string, to: string) => `moved {\n  from = ${from}\n  to   = ${to}\n}\n`;
const removed = (from: string, destroy = false) => `removed {\n  from = ${from}\n  lifecycle {\n    destroy = ${destroy}\n  }\n}\n`;
/** The same configuration with the group under another name, or as one of several. */
const renamed = (name: string, configuration: string) =>
  configuration.replace('"db" {', `"${name}" {`).replaceAll("group.db", `group.${name}`);
const counted = (configuration: string) =>
  configuration.replace('"db" {', '"db" {\n  count       = 1').replaceAll("group.db", "group.db[0]");
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
  {
    name: "a group that is new",
    base: NETWORK,
    head: group(from(5432, "10.1.0.0/16")),
    expected: ["opened aws_security_group.db tcp/5432 from 10.1.0.0/16"],
  },
  { name: "a group that is new and closed", base: NETWORK, head: group(), expected: [] },
  { name: "a group that is gone", base: group(from(5432, "10.1.0.0/16")), head: NETWORK, expected: [] },
  {
    name: "a database that becomes public behind a closed group",
    base: group() + ROUTE + database(),
    head: group() + ROUTE + database(PUBLIC),
    expected: [
      "widened aws_db_instance.db a public address, none before",
      "new rds-no-public-instance aws_db_instance.db publicly_accessible = true, (left out) before",
    ],
  },
  {
    name: "a database that becomes reachable",
    base: group(from(5432, "0.0.0.0/0")) + ROUTE + database(),
    head: group(from(5432, "0.0.0.0/0")) + ROUTE + database(PUBLIC),
    expected: [
      "reachable aws_db_instance.db from the Internet on tcp/5432: closed → open",
      "widened aws_db_instance.db a public address, none before",
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
      "widened aws_subnet.a a way to the Internet and back for 0.0.0.0/0, nobody before",
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
      "opened aws_db_instance.db a public address",
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
    expected: [
      "widened aws_db_instance.db perhaps a public address, none before",
      "new rds-no-public-instance aws_db_instance.db publicly_accessible = var.open, (left out) before",
    ],
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
  {
    name: "a network ACL with a wider range",
    base: NETWORK + acl([allow(100, 443, "10.1.0.0/16")]),
    head: NETWORK + acl([allow(100, 443, "10.0.0.0/8")]),
    expected: ["widened aws_network_acl.n tcp/443 from 10.0.0.0/8, 10.1.0.0/16 before"],
  },
  {
    name: "a network ACL without its denial",
    base: NETWORK + acl([deny(50, "10.1.0.0/16"), allow(100, 443, "10.0.0.0/15")]),
    head: NETWORK + acl([allow(100, 443, "10.0.0.0/15")]),
    expected: ["widened aws_network_acl.n tcp/443 from 10.0.0.0/15, 10.0.0.0/16 before"],
  },
  {
    name: "a denial that comes too late",
    base: NETWORK + acl([allow(100, 443, "10.0.0.0/15")]),
    head: NETWORK + acl([allow(100, 443, "10.0.0.0/15"), deny(150, "10.1.0.0/16")]),
    expected: [],
  },
  {
    name: "a network ACL that lets out less",
    base: NETWORK + acl([allow(100, 443, "10.0.0.0/8", "egress")]),
    head: NETWORK + acl([allow(100, 443, "10.1.0.0/16", "egress")]),
    expected: ["narrowed aws_network_acl.n tcp/443 to 10.0.0.0/8, 10.1.0.0/16 now"],
  },
  {
    name: "a subnet that leaves its network ACL",
    base: NETWORK + acl([allow(100, 443, "10.0.0.0/8")]),
    head: NETWORK + acl([allow(100, 443, "10.0.0.0/8")], ""),
    expected: ["widened aws_subnet.a all traffic from 0.0.0.0/0, ::/0; tcp/443 from 10.0.0.0/8 before"],
  },
  {
    name: "an action that is not known",
    base: NETWORK + acl([allow(100, 443, "10.0.0.0/8").replace("allow", "deny")]),
    head: `variable "action" {}\n${NETWORK}${acl([allow(100, 443, "10.0.0.0/8").replace('"allow"', "var.action")])}`,
    expected: ["widened aws_network_acl.n tcp/443 from somebody who is not known before apply, nothing before"],
  },
  {
    name: "a route to one office instead of the Internet",
    base: NETWORK + ROUTE,
    head: NETWORK + ROUTE.replace("0.0.0.0/0", "198.51.101.0/24"),
    expected: ["narrowed aws_subnet.a a way to the Internet and back for 0.0.0.0/0, 198.51.101.0/24 now"],
  },
  {
    name: "a subnet that hands out public addresses",
    base: NETWORK,
    head: NETWORK.replace('10.0.1.0/24"', '10.0.1.0/24"\n  map_public_ip_on_launch = true'),
    expected: ["widened aws_subnet.a a public address, none before"],
  },
  {
    name: "an instance that gets a public address, or perhaps none",
    base: NETWORK + instance("associate_public_ip_address = true"),
    head: `variable "open" {}\n${NETWORK}${instance("associate_public_ip_address = var.open")}`,
    expected: ["narrowed aws_instance.i a public address, perhaps one now"],
  },
  {
    name: "a rule of a group that is built elsewhere",
    base: `data "aws_security_group" "db" { name = "db" }\n${separate(5432, "10.1.0.0/16").replace("aws_s", "data.aws_s")}`,
    head: `data "aws_security_group" "db" { name = "db" }\n${separate(5432, "10.0.0.0/8").replace("aws_s", "data.aws_s")}`,
    expected: ["widened data.aws_security_group.db tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before"],
  },
  {
    name: "a rule of a group that is named by its id",
    base: separate(5432, "10.1.0.0/16").replace("aws_security_group.db.id", '"sg-0123456789abcdef0"'),
    head: separate(5432, "10.0.0.0/8").replace("aws_security_group.db.id", '"sg-0123456789abcdef0"'),
    expected: ["widened aws_vpc_security_group_ingress_rule.r tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before"],
  },
  {
    name: "one of several instances",
    base: group().replace('{\n  vpc_id      = aws_vpc.v.id\n  description = "db"', (start) => `${start}\n  count = 2`),
    head: group(
      `dynamic "ingress" {
    for_each = count.index == 1 ? [5432] : []
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["10.1.0.0/16"]
    }
  }`,
    ).replace('{\n  vpc_id      = aws_vpc.v.id\n  description = "db"', (start) => `${start}\n  count = 2`),
    expected: ["widened aws_security_group.db[1] tcp/5432 from 10.1.0.0/16, nobody before"],
  },
  {
    name: "an exception from a policy that ends beside a new hole",
    base: group(from(22, "10.1.0.0/16")),
    head: group(from(22, "0.0.0.0/0")),
    settings: [{ overrides: [{ path: "aws_security_group.api", ...off("nobody looks at it") }] }, {}],
    expected: ["widened aws_security_group.db tcp/22 from 0.0.0.0/0, 10.1.0.0/16 before", "new ec2-no-open-ingress aws_security_group.db"],
  },
  {
    name: "a group that is renamed without saying so",
    base: group(from(22, "0.0.0.0/0")),
    head: renamed("main", group(from(22, "0.0.0.0/0"))),
    expected: [
      "opened aws_security_group.main tcp/22 from 0.0.0.0/0",
      "new ec2-no-open-ingress aws_security_group.main",
      "resolved ec2-no-open-ingress aws_security_group.db",
    ],
  },
  {
    name: "a group that is moved",
    base: group(from(22, "0.0.0.0/0")),
    head: renamed("main", group(from(22, "0.0.0.0/0"))) + moved("aws_security_group.db", "aws_security_group.main"),
    expected: [],
  },
  {
    name: "a database that is moved",
    base: group(from(5432, "0.0.0.0/0")) + ROUTE + database(PUBLIC),
    head:
      group(from(5432, "0.0.0.0/0")) +
      ROUTE +
      database(PUBLIC).replace('"db" {', '"main" {') +
      moved("aws_db_instance.db", "aws_db_instance.main"),
    expected: [],
  },
  {
    name: "a group that is moved twice",
    base: group(from(22, "0.0.0.0/0")),
    head:
      renamed("main", group(from(22, "0.0.0.0/0"))) +
      moved("aws_security_group.old", "aws_security_group.main") +
      moved("aws_security_group.db", "aws_security_group.old"),
    expected: [],
  },
  {
    name: "a group that becomes one of several",
    base: group(from(22, "0.0.0.0/0")),
    head: counted(group(from(22, "0.0.0.0/0"))) + moved("aws_security_group.db", "aws_security_group.db[0]"),
    expected: [],
  },
  {
    name: "a group that becomes one of several without a word",
    base: group(from(22, "0.0.0.0/0")),
    head: counted(group(from(22, "0.0.0.0/0"))).replace("= 1", "= 2"),
    expected: ["opened aws_security_group.db[1] tcp/22 from 0.0.0.0/0", "new ec2-no-open-ingress aws_security_group.db[1]"],
  },
  {
    name: "a group that was one of several",
    base: counted(group(from(22, "0.0.0.0/0"))),
    head: group(from(22, "0.0.0.0/0")) + moved("aws_security_group.db[0]", "aws_security_group.db"),
    expected: [],
  },
  {
    name: "a group that was moved long ago",
    base: group(from(22, "0.0.0.0/0")),
    head: group(from(22, "0.0.0.0/0")) + moved("aws_security_group.old", "aws_security_group.db"),
    expected: [],
  },
  {
    name: "a group that is moved and opened",
    base: group(from(22, "10.1.0.0/16")),
    head: renamed("main", group(from(22, "0.0.0.0/0"))) + moved("aws_security_group.db", "aws_security_group.main"),
    expected: [
      "widened aws_security_group.main tcp/22 from 0.0.0.0/0, 10.1.0.0/16 before",
      'new ec2-no-open-ingress aws_security_group.main ingress[0].cidr_blocks[0] = "0.0.0.0/0", "10.1.0.0/16" before',
    ],
  },
  {
    name: "an open group that is said to move to where a closed one was",
    base: group(from(22, "0.0.0.0/0")),
    head:
      renamed("api", group(from(22, "0.0.0.0/0")).replace(/resource "aws_security_group" "api" \{[^}]*\}/, "")) +
      moved("aws_security_group.db", "aws_security_group.api"),
    expected: [
      "widened aws_security_group.api tcp/22 from 0.0.0.0/0, nobody before",
      'new ec2-no-open-ingress aws_security_group.api ingress[0].cidr_blocks[0] = "0.0.0.0/0", (left out) before',
      "resolved ec2-no-open-ingress aws_security_group.db",
    ],
  },
  {
    name: "an open database that Terraform lets go of",
    base: group(from(5432, "0.0.0.0/0")) + ROUTE + database(PUBLIC),
    head: group(from(5432, "0.0.0.0/0")) + ROUTE + removed("aws_db_instance.db"),
    expected: [
      "unmanaged aws_db_instance.db",
      "still data-no-reachable-store aws_db_instance.db",
      "still rds-no-public-instance aws_db_instance.db",
      "still ec2-no-store-behind-open-group aws_db_instance.db",
      "still vpc-no-store-in-public-subnet aws_db_instance.db",
    ],
  },
  {
    name: "an open database that Terraform destroys",
    base: group(from(5432, "0.0.0.0/0")) + ROUTE + database(PUBLIC),
    head: group(from(5432, "0.0.0.0/0")) + ROUTE + removed("aws_db_instance.db", true),
    expected: [
      "unreachable aws_db_instance.db from the Internet: open → closed",
      "resolved data-no-reachable-store aws_db_instance.db",
      "resolved rds-no-public-instance aws_db_instance.db",
      "resolved ec2-no-store-behind-open-group aws_db_instance.db",
      "resolved vpc-no-store-in-public-subnet aws_db_instance.db",
    ],
  },
  {
    name: "a closed database that Terraform lets go of",
    base: group() + database(),
    head: group() + removed("aws_db_instance.db"),
    expected: ["unmanaged aws_db_instance.db"],
  },
  {
    name: "an open rule that Terraform lets go of",
    base: group() + separate(5432, "0.0.0.0/0") + ROUTE + database(PUBLIC),
    head: group() + ROUTE + database(PUBLIC) + removed("aws_vpc_security_group_ingress_rule.r"),
    expected: [
      "narrowed aws_security_group.db tcp/5432 from 0.0.0.0/0, nobody now",
      "unmanaged aws_vpc_security_group_ingress_rule.r",
      "still data-no-reachable-store aws_db_instance.db",
      "still ec2-no-open-ingress aws_vpc_security_group_ingress_rule.r",
      "still ec2-no-store-behind-open-group aws_db_instance.db",
    ],
  },
  {
    name: "an open group that was moved before Terraform lets go of it",
    base: counted(group(from(22, "0.0.0.0/0"))),
    head: NETWORK + moved("aws_security_group.db", "module.m.aws_security_group.main") + removed("module.m"),
    expected: ["unmanaged module.m", "still ec2-no-open-ingress aws_security_group.db[0]"],
  },
  {
    name: "what Terraform has let go of before",
    base: group() + removed("aws_db_instance.db"),
    head: group() + removed("aws_db_instance.db"),
    expected: [],
  },
  {
    name: "fewer ports of an open range",
    base: group(from(22, "0.0.0.0/0").replace("from_port = 22", "from_port = 20")),
    head: group(from(22, "0.0.0.0/0")),
    expected: [
      "narrowed aws_security_group.db tcp/20-22 from 0.0.0.0/0, tcp/22 from 0.0.0.0/0 now",
      'better ec2-no-open-ingress "0.0.0.0/0" → "0.0.0.0/0"',
    ],
  },
  {
    name: "more ports of an open range",
    base: group(from(22, "0.0.0.0/0")),
    head: group(from(22, "0.0.0.0/0").replace("from_port = 22", "from_port = 20")),
    expected: [
      "widened aws_security_group.db tcp/20-22 from 0.0.0.0/0, tcp/22 from 0.0.0.0/0 before",
      'changed ec2-no-open-ingress "0.0.0.0/0" → "0.0.0.0/0"',
    ],
  },
];
