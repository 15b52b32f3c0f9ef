import { factsOf, places, resourceOf } from "./facts-of";

const NETWORK = `
  resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
  resource "aws_internet_gateway" "gw" { vpc_id = aws_vpc.main.id }
  resource "aws_subnet" "a" {
    vpc_id     = aws_vpc.main.id
    cidr_block = "10.0.1.0/24"
  }
`;

const subnet = (hcl: string, address = "aws_subnet.a") => {
  const facts = factsOf(hcl);
  const found = facts.subnets.get(resourceOf(facts, address));
  if (!found) throw new Error(`no subnet ${address}`);
  return found;
};

const table = (body: string) => `${NETWORK}
  resource "aws_route_table" "t" {
    vpc_id = aws_vpc.main.id
    ${body}
  }
  resource "aws_route_table_association" "a" {
    subnet_id      = aws_subnet.a.id
    route_table_id = aws_route_table.t.id
  }
`;
const route = (lines: string) => table("") + `resource "aws_route" "r" {\n route_table_id = aws_route_table.t.id\n ${lines}\n}`;

describe("a subnet is public", () => {
  test.each([
    ["by aws_route", route(`destination_cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id`)],
    ["by IPv6", route(`destination_ipv6_cidr_block = "::/0"\n gateway_id = aws_internet_gateway.gw.id`)],
    ["by a part of the Internet", route(`destination_cidr_block = "8.8.8.0/24"\n gateway_id = aws_internet_gateway.gw.id`)],
    ["by a gateway's literal id", route(`destination_cidr_block = "0.0.0.0/0"\n gateway_id = "igw-0123456789abcdef0"`)],
    [
      "by a gateway that was looked up",
      `data "aws_internet_gateway" "g" {}\n` + route(`destination_cidr_block = "0.0.0.0/0"\n gateway_id = data.aws_internet_gateway.g.id`),
    ],
    ["by an inline route", table(`route {\n cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id\n }`)],
    [
      "by a prefix list",
      `resource "aws_ec2_managed_prefix_list" "p" {\n entry {\n cidr = "1.0.0.0/8"\n }\n }\n` +
        route(`destination_prefix_list_id = aws_ec2_managed_prefix_list.p.id\n gateway_id = aws_internet_gateway.gw.id`),
    ],
    [
      "by the main table",
      `${NETWORK} resource "aws_route" "r" {\n route_table_id = aws_vpc.main.main_route_table_id\n destination_cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id\n}`,
    ],
    [
      "by the adopted default table",
      `${NETWORK} resource "aws_default_route_table" "d" {\n default_route_table_id = aws_vpc.main.default_route_table_id\n route {\n cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id\n }\n}`,
    ],
    [
      "by aws_route into the adopted default table",
      `${NETWORK} resource "aws_default_route_table" "d" {\n default_route_table_id = aws_vpc.main.default_route_table_id\n}\n resource "aws_route" "r" {\n route_table_id = aws_default_route_table.d.id\n destination_cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id\n}`,
    ],
    [
      "by the main table's association",
      `${NETWORK} resource "aws_route_table" "t" {\n vpc_id = aws_vpc.main.id\n route {\n cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id\n }\n}\n resource "aws_main_route_table_association" "m" {\n vpc_id = aws_vpc.main.id\n route_table_id = aws_route_table.t.id\n}`,
    ],
    [
      "in the default VPC",
      `resource "aws_default_vpc" "d" {}\n resource "aws_subnet" "a" {\n vpc_id = aws_default_vpc.d.id\n cidr_block = "172.31.250.0/24"\n}`,
    ],
  ])("%s", (_, hcl) => {
    expect(subnet(hcl).access).toBe("public");
  });

  test("as a default subnet", () => {
    expect(subnet(`resource "aws_default_subnet" "a" { availability_zone = "eu-west-1a" }`, "aws_default_subnet.a").access).toBe("public");
  });
});

describe("a subnet is private", () => {
  test.each([
    ["without any route", NETWORK],
    [
      "behind a NAT gateway",
      `resource "aws_nat_gateway" "n" { subnet_id = aws_subnet.a.id }\n` +
        route(`destination_cidr_block = "0.0.0.0/0"\n nat_gateway_id = aws_nat_gateway.n.id`),
    ],
    ["with a way out only", route(`destination_ipv6_cidr_block = "::/0"\n egress_only_gateway_id = "eigw-1"`)],
    ["behind a transit gateway", route(`destination_cidr_block = "0.0.0.0/0"\n transit_gateway_id = "tgw-1"`)],
    ["behind a firewall that only looks at what goes out", route(`destination_cidr_block = "0.0.0.0/0"\n vpc_endpoint_id = "vpce-1"`)],
    ["with a VPN", route(`destination_cidr_block = "0.0.0.0/0"\n gateway_id = "vgw-1"`)],
    [
      "where only private addresses go to the gateway",
      route(`destination_cidr_block = "10.99.0.0/16"\n gateway_id = aws_internet_gateway.gw.id`),
    ],
    [
      "with a table of its own beside a public main table",
      table("") +
        `resource "aws_route" "r" {\n route_table_id = aws_vpc.main.main_route_table_id\n destination_cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id\n}`,
    ],
    [
      "in the default VPC, whose adopted table has no routes",
      `resource "aws_default_vpc" "d" {}\n resource "aws_default_route_table" "t" {\n default_route_table_id = aws_default_vpc.d.default_route_table_id\n}\n resource "aws_subnet" "a" {\n vpc_id = aws_default_vpc.d.id\n}`,
    ],
  ])("%s", (_, hcl) => {
    expect(subnet(hcl).access).toBe("private");
  });
});

describe("it cannot be told", () => {
  test.each([
    ["where the gateway is a variable", `variable "g" {}\n` + route(`destination_cidr_block = "0.0.0.0/0"\n gateway_id = var.g`)],
    [
      "where the destination is a variable",
      `variable "c" {}\n` + route(`destination_cidr_block = var.c\n gateway_id = aws_internet_gateway.gw.id`),
    ],
    [
      "where the route may not be there",
      `variable "n" {}\n` + route(`count = var.n\n destination_cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id`),
    ],
    [
      "where the table was looked up",
      `data "aws_route_table" "t" {}\n${NETWORK} resource "aws_route_table_association" "a" {\n subnet_id = aws_subnet.a.id\n route_table_id = data.aws_route_table.t.id\n}`,
    ],
    ["where the VPC was looked up", `data "aws_vpc" "v" {\n id = "vpc-1"\n}\n resource "aws_subnet" "a" {\n vpc_id = data.aws_vpc.v.id\n}`],
    ["where the VPC is a literal id", `resource "aws_subnet" "a" {\n vpc_id = "vpc-0123456789abcdef0"\n}`],
    [
      "where the gateway hands packets to a firewall first",
      route(`destination_cidr_block = "0.0.0.0/0"\n vpc_endpoint_id = "vpce-1"`) +
        `\nresource "aws_route_table" "edge" { vpc_id = aws_vpc.main.id }
         resource "aws_route_table_association" "edge" {
           gateway_id     = aws_internet_gateway.gw.id
           route_table_id = aws_route_table.edge.id
         }`,
    ],
    [
      "where inline routes are unknown",
      `variable "r" {}\n` +
        table(
          `dynamic "route" {\n for_each = var.r\n content {\n cidr_block = route.value\n gateway_id = aws_internet_gateway.gw.id\n }\n }`,
        ),
    ],
  ])("%s", (_, hcl) => {
    expect(subnet(hcl).access).toBe("unknown");
  });
});

test("the places that make it public", () => {
  const { routes } = subnet(route(`destination_cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id`));
  expect(places(routes.because)).toEqual(["aws_internet_gateway.gw", "aws_route.r"]);
  expect(routes.because[1]?.message).toBe("routes 0.0.0.0/0 to an Internet gateway");
});

test("a more specific route takes its part away", () => {
  const { routes } = subnet(
    table(
      `route {\n cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id\n }\n route {\n cidr_block = "0.0.0.0/1"\n nat_gateway_id = "nat-1"\n }`,
    ),
  );
  expect([routes.surely.text.startsWith("128.0.0.0"), routes.surely.equals(routes.possibly)]).toEqual([true, true]);
});

test("for_each over subnets associates each of them", () => {
  const hcl = `
    resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
    resource "aws_internet_gateway" "gw" { vpc_id = aws_vpc.v.id }
    resource "aws_subnet" "a" {
      count      = 2
      vpc_id     = aws_vpc.v.id
      cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)
    }
    resource "aws_route_table" "t" {
      vpc_id = aws_vpc.v.id
      route {
        cidr_block = "0.0.0.0/0"
        gateway_id = aws_internet_gateway.gw.id
      }
    }
    resource "aws_route_table_association" "a" {
      count          = 1
      subnet_id      = aws_subnet.a[count.index].id
      route_table_id = aws_route_table.t.id
    }`;
  expect([subnet(hcl, "aws_subnet.a[0]").access, subnet(hcl, "aws_subnet.a[1]").access]).toEqual(["public", "private"]);
});

describe("behind a Network Firewall at the gateway", () => {
  const firewalled = (policy: string) => `${table(`route {
      cidr_block      = "0.0.0.0/0"
      vpc_endpoint_id = one([for state in aws_networkfirewall_firewall.f.firewall_status[0].sync_states : state.attachment[0].endpoint_id])
    }`)}
    resource "aws_route_table" "edge" { vpc_id = aws_vpc.main.id }
    resource "aws_route_table_association" "edge" {
      gateway_id     = aws_internet_gateway.gw.id
      route_table_id = aws_route_table.edge.id
    }
    resource "aws_networkfirewall_firewall" "f" { firewall_policy_arn = aws_networkfirewall_firewall_policy.p.arn }
    resource "aws_networkfirewall_firewall_policy" "p" {
      firewall_policy {
        ${policy}
      }
    }`;
  const actions = (stateless: string, rest = "") => `stateless_default_actions = ["${stateless}"]\n${rest}`;
  const group = (kind: string) => `${kind}_rule_group_reference {\n resource_arn = "arn:aws:network-firewall:eu-west-1:1:x/y"\n}`;

  const own = (kind: string) => `${kind}_rule_group_reference {\n resource_arn = aws_networkfirewall_rule_group.g.arn\n}`;
  const rules = (kind: "stateless" | "stateful", action: string) => `
    variable "v" {}
    resource "aws_networkfirewall_rule_group" "g" {
      rule_group {
        rules_source {
          ${kind === "stateful" ? `stateful_rule {\n action = "${action}"\n}` : stateless(action)}
        }
      }
    }`;
  const stateless = (action: string) => `
    stateless_rules_and_custom_actions {
      stateless_rule {
        rule_definition {
          actions = ["${action}"]
        }
      }
    }`;
  const STRICT = actions("aws:forward_to_sfe", `stateful_default_actions = ["aws:drop_strict"]\n${own("stateful")}`);

  test.each([
    ["that drops everything", actions("aws:drop"), "private"],
    [
      "that drops what no rule passes, of which there is none",
      actions("aws:forward_to_sfe", `stateful_default_actions = ["aws:drop_strict"]`),
      "private",
    ],
    ["that passes everything", actions("aws:pass"), "public"],
    ["whose stateless rules only drop", actions("aws:drop", own("stateless")), "private", rules("stateless", "aws:drop")],
    ["whose stateful rules only drop", STRICT, "private", rules("stateful", "DROP")],
    ["of which a stateless rule passes", actions("aws:drop", own("stateless")), "unknown", rules("stateless", "aws:pass")],
    ["of which a stateless rule is not known", actions("aws:drop", own("stateless")), "unknown", rules("stateless", "${var.v}")],
    ["that passes what no rule drops", actions("aws:pass", own("stateless")), "unknown", rules("stateless", "aws:drop")],
    ["of which a stateful rule passes", STRICT, "unknown", rules("stateful", "PASS")],
    [
      "whose stateful rules are in Suricata's language",
      STRICT,
      "unknown",
      rules("stateful", "DROP").replace("rules_source {", `rules_source {\n rules_string = "pass ip any any -> any any (sid:1;)"`),
    ],
    ["whose stateless rules come first", actions("aws:drop", group("stateless")), "unknown"],
    [
      "whose stateful rules decide",
      actions("aws:forward_to_sfe", `stateful_default_actions = ["aws:drop_strict"]\n${group("stateful")}`),
      "unknown",
    ],
    [
      "that only drops what is established",
      actions("aws:forward_to_sfe", `stateful_default_actions = ["aws:drop_established"]`),
      "unknown",
    ],
  ])("%s", (_, policy, expected, groups = "") => expect(subnet(firewalled(policy) + groups).access).toBe(expected));
});

describe("behind an endpoint that only its own route leads to", () => {
  const FIREWALL_ENDPOINT =
    "one([for state in aws_networkfirewall_firewall.f.firewall_status[0].sync_states : state.attachment[0].endpoint_id])";
  const behind = (endpoint: string, beyond: string, more: string) => `${table(`route {
      cidr_block      = "0.0.0.0/0"
      vpc_endpoint_id = ${endpoint}
    }`)}
    resource "aws_subnet" "outer" {
      vpc_id     = aws_vpc.main.id
      cidr_block = "10.0.2.0/24"
    }
    resource "aws_route_table" "outer" {
      vpc_id = aws_vpc.main.id
      route {
        cidr_block = "0.0.0.0/0"
        ${beyond}
      }
    }
    resource "aws_route_table_association" "outer" {
      subnet_id      = aws_subnet.outer.id
      route_table_id = aws_route_table.outer.id
    }
    ${more}`;
  const firewall = (action: string) => `
    resource "aws_networkfirewall_firewall" "f" {
      firewall_policy_arn = aws_networkfirewall_firewall_policy.p.arn
      subnet_mapping { subnet_id = aws_subnet.outer.id }
    }
    resource "aws_networkfirewall_firewall_policy" "p" {
      firewall_policy { stateless_default_actions = ["${action}"] }
    }`;
  const OUT = "gateway_id = aws_internet_gateway.gw.id";
  const BALANCED = `resource "aws_vpc_endpoint" "e" {\n subnet_ids = [aws_subnet.outer.id]\n}`;

  test.each([
    ["of a firewall that passes everything", FIREWALL_ENDPOINT, OUT, firewall("aws:pass"), "public"],
    ["of a firewall that drops everything", FIREWALL_ENDPOINT, OUT, firewall("aws:drop"), "private"],
    [
      "of a firewall that stands before a NAT gateway",
      FIREWALL_ENDPOINT,
      `nat_gateway_id = "nat-0123456789abcdef0"`,
      firewall("aws:pass"),
      "private",
    ],
    ["of an appliance beside the gateway", "aws_vpc_endpoint.e.id", OUT, BALANCED, "unknown"],
    ["of an appliance before a NAT gateway", "aws_vpc_endpoint.e.id", `nat_gateway_id = "nat-0123456789abcdef0"`, BALANCED, "private"],
    ["that is built elsewhere", `"vpce-0123456789abcdef0"`, OUT, "", "private"],
  ])("%s", (_, endpoint, beyond, more, expected) => expect(subnet(behind(endpoint, beyond, more)).access).toBe(expected));
});
