/** A bastion in one network, a store in another, and a transit gateway between them. */
import { factsOf, places } from "../network/facts-of";

const bastion = `
  resource "aws_vpc" "edge" { cidr_block = "10.0.0.0/16" }
  resource "aws_internet_gateway" "gw" { vpc_id = aws_vpc.edge.id }
  resource "aws_subnet" "edge" {
    vpc_id     = aws_vpc.edge.id
    cidr_block = "10.0.1.0/24"
  }
  resource "aws_route_table" "edge" {
    vpc_id = aws_vpc.edge.id
    route {
      cidr_block = "0.0.0.0/0"
      gateway_id = aws_internet_gateway.gw.id
    }
  }
  resource "aws_route_table_association" "edge" {
    subnet_id      = aws_subnet.edge.id
    route_table_id = aws_route_table.edge.id
  }
  resource "aws_security_group" "bastion" {
    vpc_id = aws_vpc.edge.id
    ingress {
      protocol    = "tcp"
      from_port   = 22
      to_port     = 22
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
  resource "aws_instance" "bastion" {
    subnet_id                   = aws_subnet.edge.id
    associate_public_ip_address = true
    vpc_security_group_ids      = [aws_security_group.bastion.id]
  }`;
const store = `
  resource "aws_vpc" "data" { cidr_block = "10.7.0.0/16" }
  resource "aws_subnet" "data" {
    vpc_id     = aws_vpc.data.id
    cidr_block = "10.7.1.0/24"
  }
  resource "aws_db_subnet_group" "g" { subnet_ids = [aws_subnet.data.id] }
  resource "aws_db_instance" "db" {
    engine                 = "postgres"
    db_subnet_group_name   = aws_db_subnet_group.g.name
    vpc_security_group_ids = [aws_security_group.db.id]
  }
  resource "aws_security_group" "db" {
    vpc_id = aws_vpc.data.id
    ingress {
      protocol    = "tcp"
      from_port   = 5432
      to_port     = 5432
      cidr_blocks = ["10.0.0.0/16"]
    }
  }`;
const GATEWAY = `resource "aws_ec2_transit_gateway" "t" {}`;
const attachment = (vpc: string, more = "", gateway = "aws_ec2_transit_gateway.t.id") => `
  resource "aws_ec2_transit_gateway_vpc_attachment" "${vpc}" {
    vpc_id             = aws_vpc.${vpc}.id
    subnet_ids         = [aws_subnet.${vpc}.id]
    transit_gateway_id = ${gateway}
    ${more}
  }`;
const route = (name: string, table: string, range: string, gateway = "aws_ec2_transit_gateway.t.id") => `
  resource "aws_route" "${name}" {
    route_table_id         = ${table}
    destination_cidr_block = "${range}"
    transit_gateway_id     = ${gateway}
  }`;
const there = route("there", "aws_route_table.edge.id", "10.7.0.0/16");
const back = route("back", "aws_vpc.data.main_route_table_id", "10.0.0.0/16");
const ROUTES = there + back;

const waysThrough = (...hcl: readonly string[]) =>
  factsOf(['variable "v" {}', bastion, store, ...hcl].join("\n")).exposures[0]!.ways.filter(({ through }) => through.length > 0);
const verdict = (...hcl: readonly string[]) => waysThrough(...hcl)[0]?.verdict ?? "closed";

const BOTH = attachment("edge") + attachment("data");
const OWN_TABLES = "transit_gateway_default_route_table_association = false\n transit_gateway_default_route_table_propagation = false";
const APART = attachment("edge", OWN_TABLES) + attachment("data", OWN_TABLES);
const table = (name: string, vpc: string, more: string) => `
  resource "aws_ec2_transit_gateway_route_table" "${name}" { transit_gateway_id = aws_ec2_transit_gateway.t.id }
  resource "aws_ec2_transit_gateway_route_table_association" "${name}" {
    transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.${vpc}.id
    transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.${name}.id
  }
  ${more}`;
const propagation = (name: string, vpc: string) => `
  resource "aws_ec2_transit_gateway_route_table_propagation" "${name}" {
    transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.${vpc}.id
    transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.${name}.id
  }`;
const written = (name: string, to: string) => `
  resource "aws_ec2_transit_gateway_route" "${name}" {
    destination_cidr_block         = "10.0.0.0/8"
    transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.${name}.id
    ${to}
  }`;
const toVpc = (vpc: string) => `transit_gateway_attachment_id = aws_ec2_transit_gateway_vpc_attachment.${vpc}.id`;

test("the way leads through the attachment of the bastion's network", () => {
  const [way, ...others] = waysThrough(GATEWAY, BOTH, ROUTES);
  expect(others).toEqual([]);
  expect([way!.verdict, way!.through.map(({ resource }) => resource.address)]).toEqual(["open", ["aws_instance.bastion"]]);
  expect(places(way!.path).slice(-3)).toEqual([
    "aws_instance.bastion",
    "aws_ec2_transit_gateway_vpc_attachment.edge",
    "aws_security_group.db ingress[0].cidr_blocks[0]",
  ]);
});

test.each([
  ["without the route there", [GATEWAY, BOTH, back]],
  ["without the route back", [GATEWAY, BOTH, there]],
  ["where only one network is attached", [GATEWAY, attachment("edge"), ROUTES]],
  [
    "where each is attached to a gateway of its own",
    [
      GATEWAY,
      `resource "aws_ec2_transit_gateway" "u" {}`,
      attachment("edge"),
      attachment("data", "", "aws_ec2_transit_gateway.u.id"),
      ROUTES,
    ],
  ],
  ["where attachments have no table", [GATEWAY, APART, ROUTES]],
  ["where the gateway has no table for them", [GATEWAY.replace("{}", `{\n default_route_table_association = "disable"\n}`), BOTH, ROUTES]],
  ["where nothing is propagated", [GATEWAY.replace("{}", `{\n default_route_table_propagation = "disable"\n}`), BOTH, ROUTES]],
  [
    "where the tables have routes for one direction only",
    [GATEWAY, APART, ROUTES, table("a", "edge", propagation("a", "data")), table("b", "data", propagation("b", "data"))],
  ],
  [
    "where a route leads elsewhere",
    [GATEWAY, APART, ROUTES, table("a", "edge", written("a", toVpc("edge"))), table("b", "data", propagation("b", "edge"))],
  ],
])("%s there is no way", (_, hcl) => expect(verdict(...hcl)).toBe("closed"));

test.each([
  ["propagated into both tables", [table("a", "edge", propagation("a", "data")), table("b", "data", propagation("b", "edge"))]],
  ["written in both tables", [table("a", "edge", written("a", toVpc("data"))), table("b", "data", written("b", toVpc("edge")))]],
])("routes that are %s lead on", (_, tables) => expect(verdict(GATEWAY, APART, ROUTES, ...tables)).toBe("open"));

test.each([
  [
    "the gateway is looked up",
    [`data "aws_ec2_transit_gateway" "t" {}`, ...[BOTH, ROUTES].map((hcl) => hcl.replaceAll("= aws_ec2_tr", "= data.aws_ec2_tr"))],
  ],
  [
    "the gateway is named by its id",
    [BOTH, ROUTES].map((hcl) => hcl.replaceAll("aws_ec2_transit_gateway.t.id", `"tgw-0123456789abcdef0"`)),
  ],
  ["there may be no attachment", [GATEWAY, attachment("edge", "count = var.v"), attachment("data"), ROUTES]],
  [
    "the attachment's setting is not known",
    [GATEWAY, attachment("edge", "transit_gateway_default_route_table_association = var.v"), attachment("data"), ROUTES],
  ],
  ["the gateway's setting is not known", [GATEWAY.replace("{}", "{\n default_route_table_propagation = var.v\n}"), BOTH, ROUTES]],
  [
    "a route's attachment is not known",
    [
      GATEWAY,
      APART,
      ROUTES,
      table("a", "edge", written("a", "transit_gateway_attachment_id = var.v")),
      table("b", "data", propagation("b", "edge")),
    ],
  ],
  [
    "a route swallows packets",
    [
      GATEWAY,
      APART,
      ROUTES,
      table("a", "edge", propagation("a", "data") + written("a", "blackhole = true")),
      table("b", "data", propagation("b", "edge")),
    ],
  ],
])("it is not known whether there is a way where %s", (_, hcl) => expect(verdict(...hcl)).toBe("unknown"));
