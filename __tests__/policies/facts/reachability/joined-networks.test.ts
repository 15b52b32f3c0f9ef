/** Ways from what gateways join, and stores that stand where AWS puts them. */
import { factsOf, places } from "../network/facts-of";

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
const ROUTE = (gateway: string, range = "10.8.0.0/14") => `
  resource "aws_route_table" "t" {
    vpc_id = aws_vpc.v.id
    route {
      cidr_block = "${range}"
      ${gateway}
    }
  }
  resource "aws_route_table_association" "t" {
    subnet_id      = aws_subnet.s.id
    route_table_id = aws_route_table.t.id
  }
`;
const PEER = `
  resource "aws_vpc" "other" { cidr_block = "10.9.0.0/16" }
  resource "aws_vpc_peering_connection" "p" {
    vpc_id      = aws_vpc.v.id
    peer_vpc_id = aws_vpc.other.id
  }
`;
const BACK = `
  resource "aws_route" "back" {
    route_table_id            = aws_vpc.other.main_route_table_id
    destination_cidr_block    = "10.0.0.0/16"
    vpc_peering_connection_id = aws_vpc_peering_connection.p.id
  }
`;
const THROUGH_PEERING = "vpc_peering_connection_id = aws_vpc_peering_connection.p.id";

const waysOf = (...hcl: readonly string[]) => factsOf(hcl.join("\n")).exposures[0]!.ways;
const ways = (...hcl: readonly string[]) => waysOf(...hcl).map(({ origin, verdict, packets }) => [origin, verdict, packets.text]);
const only = (origin: string, ...hcl: readonly string[]) => {
  const found = waysOf(...hcl).filter((way) => way.origin === origin);
  expect(found).toHaveLength(1);
  const [{ verdict, path, walls, unknowns }] = found as [(typeof found)[0]];
  return { verdict, at: places(verdict === "open" ? path : verdict === "closed" ? walls : unknowns) };
};

describe.each([
  [
    "a transit gateway's networks",
    `resource "aws_ec2_transit_gateway" "g" {}
     resource "aws_ec2_transit_gateway_vpc_attachment" "t" {
       vpc_id             = aws_vpc.v.id
       transit_gateway_id = aws_ec2_transit_gateway.g.id
     }`,
    "transit_gateway_id = aws_ec2_transit_gateway.g.id",
  ],
  ["a transit gateway's networks", `data "aws_ec2_transit_gateway" "g" {}`, "transit_gateway_id = data.aws_ec2_transit_gateway.g.id"],
  ["a transit gateway's networks", "", `transit_gateway_id = "tgw-0123456789abcdef0"`],
  ["a VPN's site", `resource "aws_vpn_gateway" "g" { vpc_id = aws_vpc.v.id }`, "gateway_id = aws_vpn_gateway.g.id"],
  [
    "a VPN's site",
    `resource "aws_vpn_gateway" "g" {}
     resource "aws_vpn_gateway_attachment" "g" {
       vpc_id         = aws_vpc.v.id
       vpn_gateway_id = aws_vpn_gateway.g.id
     }`,
    "gateway_id = aws_vpn_gateway_attachment.g.vpn_gateway_id",
  ],
  ["a VPN's site", "", `gateway_id = "vgw-0123456789abcdef0"`],
  ["a core network's networks", "", `core_network_arn = "arn:aws:networkmanager::111122223333:core-network/c"`],
  ["an outpost's site", "", `local_gateway_id = "lgw-0123456789abcdef0"`],
] as const)("%s, by %s %s", (origin, door, gateway) => {
  test("are a way in for the ranges that a group admits and a route leads back to", () =>
    expect(ways(NETWORK, group("10.0.0.0/8"), door, ROUTE(gateway))).toContainEqual([origin, "open", "tcp/5432 from 10.8.0.0/14"]));
  test("are none for the network's own range", () =>
    expect(ways(NETWORK, group("10.0.0.0/16"), door, ROUTE(gateway, "10.0.0.0/8"))).toContainEqual([origin, "closed", "nothing"]));
  test("are none for a range without a route", () =>
    expect(ways(NETWORK, group("192.168.0.0/16"), door, ROUTE(gateway))).toContainEqual([origin, "closed", "nothing"]));
});

test("a gateway without a route is a closed door, and one that nobody names is none", () => {
  const gateway = `resource "aws_vpn_gateway" "g" { vpc_id = aws_vpc.v.id }`;
  expect([only("a VPN's site", NETWORK, group("10.8.0.0/16"), gateway), ways(NETWORK, group("10.8.0.0/16")).length]).toEqual([
    { verdict: "closed", at: ["aws_subnet.s"] },
    1,
  ]);
});

test.each([
  ["by the table", `propagating_vgws = [aws_vpn_gateway.g.id]`, ""],
  [
    "by a resource of its own",
    "",
    `resource "aws_vpn_gateway_route_propagation" "g" {
       vpn_gateway_id = aws_vpn_gateway.g.id
       route_table_id = aws_default_route_table.t.id
     }`,
  ],
])("what a VPN gateway learns is routed, %s", (_, inline, separate) => {
  const learning = `resource "aws_vpn_gateway" "g" { vpc_id = aws_vpc.v.id }
    resource "aws_default_route_table" "t" {
      default_route_table_id = aws_vpc.v.default_route_table_id
      ${inline}
    }`;
  expect(only("a VPN's site", NETWORK, group("10.8.0.0/16"), learning, separate).verdict).toBe("open");
});

test("a network ACL keeps out what a door lets in", () => {
  const acl = `resource "aws_network_acl" "n" {
    vpc_id     = aws_vpc.v.id
    subnet_ids = [aws_subnet.s.id]
  }`;
  expect(only("a VPN's site", NETWORK, group("10.8.0.0/16"), acl, ROUTE(`gateway_id = "vgw-1"`))).toEqual({
    verdict: "closed",
    at: ["aws_network_acl.n"],
  });
});

describe("a peered network", () => {
  const peered = (...hcl: readonly string[]) => only("a peered network", NETWORK, ...hcl);

  test("is a way in where both sides have routes", () =>
    expect(peered(group("10.9.0.0/16"), PEER, ROUTE(THROUGH_PEERING), BACK)).toEqual({
      verdict: "open",
      at: [
        "aws_vpc_peering_connection.p",
        "aws_route.back",
        "aws_vpc_peering_connection.p",
        "aws_route_table.t route[0]",
        "aws_subnet.s",
        "aws_security_group.db ingress[0]",
      ],
    }));
  test.each([
    ["no route on either side", "", "", ["aws_vpc.other", "aws_subnet.s"]],
    ["no route on this side", "", BACK, ["aws_subnet.s"]],
    ["no route on the other side", ROUTE(THROUGH_PEERING), "", ["aws_vpc.other"]],
    ["a route to other addresses of this side", ROUTE(THROUGH_PEERING), BACK.replace("10.0.0.0/16", "10.0.200.0/24"), ["aws_vpc.other"]],
    ["a route to other addresses of the other side", ROUTE(THROUGH_PEERING, "10.10.0.0/16"), BACK, ["aws_subnet.s"]],
    ["a route through another connection", ROUTE(`vpc_peering_connection_id = "pcx-1"`), BACK, ["aws_subnet.s"]],
  ])("is none with %s", (_, here, there, walls) => {
    const found = waysOf(NETWORK, group("10.9.0.0/16"), PEER, here, there).filter(
      ({ origin, walls: closing }) => origin === "a peered network" && closing.length > 0,
    );
    expect(found.map(({ walls: closing }) => places(closing))).toEqual([walls]);
  });
  test("is none for another range of the group", () =>
    expect(peered(group("10.10.0.0/16"), PEER, ROUTE(THROUGH_PEERING), BACK).at).toEqual(["aws_security_group.db"]));
  test("is a way in for a group of its own that the store's group names", () => {
    const tools = `resource "aws_security_group" "tools" { vpc_id = aws_vpc.other.id }`;
    const naming = group("10.9.0.0/16").replace(/cidr_blocks.*/, "security_groups = [aws_security_group.tools.id]");
    expect(peered(naming, tools, PEER, ROUTE(THROUGH_PEERING), BACK).verdict).toBe("open");
  });
  test("is none for a group of this network", () => {
    const api = `resource "aws_security_group" "api" { vpc_id = aws_vpc.v.id }`;
    const naming = group("10.9.0.0/16").replace(/cidr_blocks.*/, "security_groups = [aws_security_group.api.id]");
    expect(peered(naming, api, PEER, ROUTE(THROUGH_PEERING), BACK).verdict).toBe("closed");
  });
  test("is a way in where its range is only known at apply", () => {
    const ipam = PEER.replace(`cidr_block = "10.9.0.0/16"`, `ipv4_netmask_length = 16`);
    const naming = group("x").replace(`["x"]`, "[aws_vpc.other.cidr_block]");
    expect(peered(naming, ipam, ROUTE(THROUGH_PEERING), BACK).verdict).toBe("open");
  });
  test("is a way in where the range of one of its subnets is only known at apply", () => {
    const ipam = `${PEER}
      resource "aws_subnet" "clients" {
        vpc_id              = aws_vpc.other.id
        ipv4_ipam_pool_id   = "ipam-pool"
        ipv4_netmask_length = 26
      }`;
    const naming = group("x").replace(`["x"]`, "[aws_subnet.clients.cidr_block]");
    expect(peered(naming, ipam, ROUTE(THROUGH_PEERING), BACK).verdict).toBe("open");
  });

  test.each([
    ["in another account", PEER.replace("aws_vpc.other.id", `"vpc-0123456789abcdef0"`), THROUGH_PEERING],
    [
      "that agreed elsewhere",
      `resource "aws_vpc_peering_connection_accepter" "a" { vpc_peering_connection_id = "pcx-1" }`,
      "vpc_peering_connection_id = aws_vpc_peering_connection_accepter.a.id",
    ],
    ["by an id", "", `vpc_peering_connection_id = "pcx-1"`],
    [
      "that is looked up",
      PEER.replace(`resource "aws_vpc" "other" { cidr_block = "10.9.0.0/16" }`, `data "aws_vpc" "other" {}`).replace(
        "aws_vpc.other.id",
        "data.aws_vpc.other.id",
      ),
      THROUGH_PEERING,
    ],
  ])("%s cannot be proved closed", (_, peer, through) =>
    expect(peered(group("10.9.0.0/16"), peer, ROUTE(through)).verdict).toBe("unknown"),
  );
  test("in another account is closed without a route of ours", () =>
    expect(peered(group("10.9.0.0/16"), PEER.replace("aws_vpc.other.id", `"vpc-0123456789abcdef0"`))).toEqual({
      verdict: "closed",
      at: ["aws_subnet.s"],
    }));
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
