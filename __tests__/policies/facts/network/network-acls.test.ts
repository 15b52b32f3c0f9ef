import { factsOf, places, resourceOf } from "./facts-of";

const NETWORK = `
  resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
  resource "aws_subnet" "a" {
    vpc_id     = aws_vpc.main.id
    cidr_block = "10.0.1.0/24"
  }
`;
const acl = (...rules: string[]) => `${NETWORK}
  resource "aws_network_acl" "n" {
    vpc_id     = aws_vpc.main.id
    subnet_ids = [aws_subnet.a.id]
    ${rules.join("\n")}
  }
`;
const ingress = (
  number: number | string,
  action: string,
  cidr: string,
  protocol = "tcp",
  from: number | string = 0,
  to: number | string = 65535,
) => `
    ingress {
      rule_no    = ${number}
      action     = ${action}
      cidr_block = ${cidr}
      protocol   = "${protocol}"
      from_port  = ${from}
      to_port    = ${to}
    }`;

function admitted(hcl: string) {
  const facts = factsOf(hcl);
  const { ingress } = facts.subnets.get(resourceOf(facts, "aws_subnet.a"))!;
  return { surely: ingress.surely.text, possibly: ingress.possibly.text, unknown: ingress.unknown && places([ingress.unknown])[0] };
}
const exactly = (text: string) => ({ surely: text, possibly: text, unknown: undefined });

const EVERYTHING = "all traffic from 0.0.0.0/0, ::/0";

describe("what comes into the subnet", () => {
  test.each([
    ["everything, under the ACL that nobody touched", NETWORK, EVERYTHING],
    ["nothing, under an ACL without rules", acl(), "nothing"],
    ["what a rule allows", acl(ingress(100, `"allow"`, `"10.0.0.0/8"`, "6", 443, 443)), "tcp/443 from 10.0.0.0/8"],
    [
      "everything for protocol -1, whatever the ports",
      acl(ingress(100, `"allow"`, `"0.0.0.0/0"`, "-1", 0, 0)),
      "all traffic from 0.0.0.0/0",
    ],
    [
      "the first match allows",
      acl(ingress(200, `"deny"`, `"0.0.0.0/0"`), ingress(100, `"allow"`, `"10.0.0.0/8"`, "tcp", 22, 22)),
      "tcp/22 from 10.0.0.0/8",
    ],
    [
      "the first match denies",
      acl(ingress(100, `"deny"`, `"0.0.0.0/0"`, "tcp", 0, 1023), ingress(200, `"allow"`, `"0.0.0.0/0"`)),
      "tcp/1024-65535 from 0.0.0.0/0",
    ],
    [
      "rules of their own",
      `${acl()} resource "aws_network_acl_rule" "r" {
        network_acl_id = aws_network_acl.n.id
        rule_number    = 100
        rule_action    = "allow"
        protocol       = "udp"
        cidr_block     = "0.0.0.0/0"
        from_port      = 53
        to_port        = 53
      }`,
      "udp/53 from 0.0.0.0/0",
    ],
    [
      "outbound rules let nothing in",
      `${acl()} resource "aws_network_acl_rule" "r" {
        network_acl_id = aws_network_acl.n.id
        rule_number    = 100
        egress         = true
        rule_action    = "allow"
        protocol       = "-1"
        cidr_block     = "0.0.0.0/0"
      }`,
      "nothing",
    ],
    [
      "nothing, where the default ACL is adopted without rules",
      `${NETWORK} resource "aws_default_network_acl" "d" { default_network_acl_id = aws_vpc.main.default_network_acl_id }`,
      "nothing",
    ],
    [
      "everything, where a rule was added behind that of the default ACL",
      `${NETWORK} resource "aws_network_acl_rule" "r" {
        network_acl_id  = aws_vpc.main.default_network_acl_id
        rule_number     = 200
        rule_action     = "deny"
        protocol        = "-1"
        ipv6_cidr_block = "::/0"
      }`,
      EVERYTHING,
    ],
    [
      "less, where a rule was added before that of the default ACL",
      `${NETWORK} resource "aws_network_acl_rule" "r" {
        network_acl_id  = aws_vpc.main.default_network_acl_id
        rule_number     = 50
        rule_action     = "deny"
        protocol        = "-1"
        ipv6_cidr_block = "::/0"
      }`,
      "all traffic from 0.0.0.0/0",
    ],
    [
      "by an association of its own",
      `${NETWORK} resource "aws_network_acl" "n" { vpc_id = aws_vpc.main.id }
       resource "aws_network_acl_association" "a" {
         network_acl_id = aws_network_acl.n.id
         subnet_id      = aws_subnet.a.id
       }`,
      "nothing",
    ],
  ])("%s", (_, hcl, text) => {
    expect(admitted(hcl)).toEqual(exactly(text));
  });
});

describe("what is not known lies between two bounds", () => {
  test.each([
    [
      "an unknown source",
      `variable "c" {}` + acl(ingress(100, `"allow"`, "var.c", "tcp", 1, 1)),
      "nothing",
      "tcp/1 from 0.0.0.0/0, ::/0",
      "ingress[0]",
    ],
    [
      "an unknown action",
      `variable "x" {}` + acl(ingress(100, "var.x", `"0.0.0.0/0"`, "tcp", 1, 1)),
      "nothing",
      "tcp/1 from 0.0.0.0/0",
      "ingress[0]",
    ],
    [
      "an unknown number of a denial",
      `variable "x" {}` + acl(ingress(100, `"allow"`, `"0.0.0.0/0"`, "tcp", 1, 2), ingress("var.x", `"deny"`, `"0.0.0.0/0"`, "tcp", 1, 1)),
      "tcp/2 from 0.0.0.0/0",
      "tcp/1-2 from 0.0.0.0/0",
      "ingress[1]",
    ],
    [
      "an unknown port of a denial",
      `variable "x" {}` + acl(ingress(50, `"deny"`, `"0.0.0.0/0"`, "tcp", "var.x", 5), ingress(100, `"allow"`, `"0.0.0.0/0"`, "tcp", 1, 2)),
      "nothing",
      "tcp/1-2 from 0.0.0.0/0",
      "ingress[0]",
    ],
    [
      "a denial of one kind of ICMP",
      acl(
        `ingress {
 rule_no = 50
 action = "deny"
 protocol = "icmp"
 cidr_block = "0.0.0.0/0"
 icmp_type = 8
 icmp_code = -1
 from_port = 0
 to_port = 0
}`,
        ingress(100, `"allow"`, `"0.0.0.0/0"`, "icmp", 0, 0).replace("to_port", "icmp_type = -1\nto_port"),
      ),
      "nothing",
      "icmp from 0.0.0.0/0",
      "ingress[0]",
    ],
  ])("%s", (_, hcl, surely, possibly, at) => {
    expect(admitted(hcl)).toEqual({ surely, possibly, unknown: `aws_network_acl.n ${at}` });
  });

  test("the ACL of a VPC that was looked up", () => {
    const { ingress } = (() => {
      const facts = factsOf(`data "aws_vpc" "v" {}\n resource "aws_subnet" "a" {\n vpc_id = data.aws_vpc.v.id\n}`);
      return facts.subnets.get(resourceOf(facts, "aws_subnet.a"))!;
    })();
    expect(ingress.unknown?.message).toBe("has a network ACL that is not in the configuration");
  });
});
