import policy from "../../../../policies/rules/ec2/ec2-no-open-ingress";
import { testPolicy } from "../../../../policies/testing";
import { inlineRule } from "../shared/group-files";

const db = "aws_security_group.db";
const open = (attribute: string) => [{ messageId: "open", severity: "critical" as const, address: db, attribute }];

const eachRule = (cidr: string) => ({
  "main.tf": `variable "x" {}\nresource "aws_security_group" "db" {\n  dynamic "ingress" {\n    for_each = var.x\n    content {\n      protocol = "tcp"\n      from_port = 5432\n      to_port = 5432\n      cidr_blocks = [${cidr}]\n    }\n  }\n}`,
});

const lookedUp = (ranges: string) => ({
  "main.tf": `data "aws_vpc" "main" {}
data "aws_subnets" "all" {}
data "aws_subnet" "all" {
  for_each = toset(data.aws_subnets.all.ids)
  id       = each.value
}
resource "aws_security_group" "db" {
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ${ranges}
  }
}`,
});

const given = (network: string, ranges: string, vpc = "aws_vpc.v.id") => ({
  "main.tf": `variable "a" {}\nvariable "b" {}\n${network}\nresource "aws_security_group" "g" {\n  vpc_id = ${vpc}\n  ingress {\n    protocol = "tcp"\n    from_port = 443\n    to_port = 443\n    cidr_blocks = ${ranges}\n  }\n}`,
});
const VPC = `resource "aws_vpc" "v" {\n  cidr_block = var.a\n}`;

const fromList = (name: string) => ({
  "main.tf": `data "aws_region" "here" {}\ndata "aws_ec2_managed_prefix_list" "l" {\n  name = "${name}"\n}\nresource "aws_vpc_security_group_ingress_rule" "r" {\n  security_group_id = "sg-0123456789abcdef0"\n  prefix_list_id = data.aws_ec2_managed_prefix_list.l.id\n  ip_protocol = "tcp"\n  from_port = 443\n  to_port = 443\n}`,
});

testPolicy(policy, {
  accept: [
    ...["aws_vpc.v.cidr_block", "aws_subnet.s[0].cidr_block", "local.range"].map((range) => ({
      name: `${range}, the network's own range, which is not known yet`,
      files: {
        "main.tf": `variable "cidr" {}
locals {
  range = one(aws_vpc.v[*].cidr_block)
}
resource "aws_vpc" "v" { cidr_block = var.cidr }
resource "aws_subnet" "s" {
  count      = 1
  vpc_id     = aws_vpc.v.id
  cidr_block = cidrsubnet(aws_vpc.v.cidr_block, 8, 1)
}
resource "aws_security_group" "g" {
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = [${range}]
  }
}`,
      },
    })),
    { name: "a group without rules", files: { "main.tf": `resource "aws_security_group" "db" {}` } },
    { name: "a private range", files: inlineRule({ cidr: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"] }) },
    { name: "a closed range in each block over an unknown collection", files: eachRule(`"10.0.0.0/8"`) },
    { name: "a unique local IPv6 range", files: inlineRule({ ipv6: ["fd12::/16"] }) },
    { name: "egress to the Internet", files: inlineRule({ direction: "egress", cidr: ["0.0.0.0/0"] }) },
    { name: "ICMP, which another policy judges", files: inlineRule({ protocol: "icmp", ports: [-1, -1], cidr: ["0.0.0.0/0"] }) },
    { name: "one public host, which another policy judges", files: inlineRule({ cidr: ["8.8.4.4/32"] }) },
    {
      name: "members of the group itself",
      files: {
        "main.tf": `resource "aws_security_group" "db" {\n  ingress {\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    self = true\n  }\n}`,
      },
    },
    {
      name: "an attribute that is null in JSON",
      files: {
        "main.tf.json": `{"resource":{"aws_security_group":{"db":{"ingress":[{"protocol":"tcp","from_port":1,"to_port":1,"cidr_blocks":null,"self":true}]}}}}`,
      },
    },
    {
      name: "the range of a network whose address is given at apply",
      files: inlineRule({ cidr: ["=aws_vpc.main.cidr_block"] }, `resource "aws_vpc" "main" {\n  ipv4_ipam_pool_id = "pool"\n}`),
    },
    {
      name: "a network that is looked up",
      files: inlineRule({ cidr: ["=data.aws_vpc.main.cidr_block"] }, `data "aws_vpc" "main" {\n  id = "vpc-0123456789abcdef0"\n}`),
    },
    ...[
      "[for s in data.aws_subnet.all : s.cidr_block]",
      "values(data.aws_subnet.all)[*].cidr_block",
      'concat([for s in data.aws_subnet.all : s.cidr_block], ["10.0.0.0/8"])',
      "data.aws_vpc.main.cidr_block_associations[*].cidr_block",
      'flatten([[data.aws_vpc.main.cidr_block], "10.0.0.0/8"])',
    ].map((ranges) => ({ name: `looked up, however many: ${ranges}`, files: lookedUp(ranges) })),
    { name: "one host of our own", files: inlineRule({ cidr: ['="${aws_eip.nat.public_ip}/32"'] }, `resource "aws_eip" "nat" {}`) },
    ...[
      "com.amazonaws.eu-west-1.vpc-lattice",
      "com.amazonaws.eu-west-1.ipv6.vpc-lattice",
      "com.amazonaws.${data.aws_region.here.name}.vpc-lattice",
    ].map((name) => ({ name: `the list of VPC Lattice: ${name}`, files: fromList(name) })),
    { name: "what a network beside it is given, whatever that is", files: given(VPC, "[var.a]") },
    {
      name: "what a subnet beside it is given, by a local",
      files: given(
        `locals {\n  own = var.a\n}\nresource "aws_vpc" "v" {}\nresource "aws_subnet" "s" {\n  vpc_id = aws_vpc.v.id\n  cidr_block = local.own\n}`,
        "[local.own]",
      ),
    },
    {
      name: "a prefix list of private ranges",
      files: {
        "main.tf": `resource "aws_ec2_managed_prefix_list" "p" {\n  entry {\n    cidr = "10.1.0.0/16"\n  }\n}\nresource "aws_security_group" "db" {\n  ingress {\n    protocol = "tcp"\n    from_port = 1\n    to_port = 2\n    prefix_list_ids = [aws_ec2_managed_prefix_list.p.id]\n  }\n}`,
      },
    },
  ],
  reject: [
    {
      name: "what a network is built with, and what another resource repeats of it",
      files: {
        "main.tf": `variable "cidr" {}
resource "aws_vpc" "v" { cidr_block = var.cidr }
resource "aws_ssm_parameter" "p" { value = var.cidr }
resource "aws_security_group" "g" {
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = [var.cidr, aws_ssm_parameter.p.value]
  }
}`,
      },
      findings: [{ messageId: "unknown" }, { messageId: "unknown" }],
    },
    {
      name: "a range beside those that are looked up",
      files: lookedUp('concat([for s in data.aws_subnet.all : s.cidr_block], ["0.0.0.0/0"])'),
      findings: [{ messageId: "open" }],
    },
    {
      name: "something else of what is looked up",
      files: lookedUp("[for s in data.aws_subnet.all : s.tags.range]"),
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "an open range in each block over an unknown collection",
      files: eachRule(`"0.0.0.0/0"`),
      findings: open("ingress[0].cidr_blocks[0]"),
    },
    {
      name: "everyone, IPv4",
      files: inlineRule({ cidr: ["0.0.0.0/0"] }),
      findings: [{ ...open("ingress[0].cidr_blocks[0]")[0]!, line: 7 }],
    },
    { name: "everyone, IPv6", files: inlineRule({ ipv6: ["::/0"] }), findings: open("ingress[0].ipv6_cidr_blocks[0]") },
    { name: "all of global unicast IPv6", files: inlineRule({ ipv6: ["2000::/3"] }), findings: open("ingress[0].ipv6_cidr_blocks[0]") },
    {
      name: "eighths of the Internet",
      files: inlineRule({ cidr: ["10.0.0.0/8", "32.0.0.0/3", "64.0.0.0/3"] }),
      findings: open("ingress[0].cidr_blocks[1]"),
    },
    {
      name: "a private range with too short a prefix",
      files: inlineRule({ cidr: ["172.0.0.0/8"] }),
      findings: open("ingress[0].cidr_blocks[0]"),
    },
    {
      name: "third in a list",
      files: inlineRule({ cidr: ["10.0.0.0/8", "10.1.0.0/16", "0.0.0.0/0"] }),
      findings: open("ingress[0].cidr_blocks[2]"),
    },
    {
      name: "a port that is not sensitive is high, not critical",
      files: inlineRule({ cidr: ["0.0.0.0/0"], ports: [443, 443] }),
      findings: [{ messageId: "open", severity: "high" }],
    },
    {
      name: "ports as strings",
      files: inlineRule({ cidr: ["0.0.0.0/0"], ports: ['"5000"', '"6000"'] }),
      findings: open("ingress[0].cidr_blocks[0]"),
    },
    {
      name: "all protocols",
      files: inlineRule({ cidr: ["0.0.0.0/0"], protocol: "-1", ports: [0, 0] }),
      findings: open("ingress[0].cidr_blocks[0]"),
    },
    {
      name: "a protocol by number",
      files: inlineRule({ cidr: ["0.0.0.0/0"], protocol: "17", ports: [0, 65535] }),
      findings: open("ingress[0].cidr_blocks[0]"),
    },
    { name: "host bits set", files: inlineRule({ cidr: ["1.2.3.4/0"] }), findings: open("ingress[0].cidr_blocks[0]") },
    {
      name: "a rule resource, in JSON",
      files: {
        "main.tf.json": JSON.stringify({
          resource: {
            aws_security_group_rule: {
              r: {
                type: "ingress",
                protocol: "tcp",
                from_port: "22",
                to_port: "22",
                cidr_blocks: ["0.0.0.0/0"],
                security_group_id: "sg-0123456789abcdef0",
              },
            },
          },
        }),
      },
      findings: [{ messageId: "open", severity: "critical", address: "aws_security_group_rule.r", attribute: "cidr_blocks[0]", line: 1 }],
    },
    {
      name: "an ingress rule resource of all protocols, without ports",
      files: { "main.tf": `resource "aws_vpc_security_group_ingress_rule" "r" {\n  ip_protocol = "-1"\n  cidr_ipv6 = "::/0"\n}` },
      findings: [{ messageId: "open", severity: "critical", address: "aws_vpc_security_group_ingress_rule.r", attribute: "cidr_ipv6" }],
    },
    {
      name: "a rule of the default group",
      files: {
        "main.tf": `resource "aws_default_security_group" "d" {\n  ingress {\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}`,
      },
      findings: [{ messageId: "open", address: "aws_default_security_group.d" }],
    },
    {
      name: "what another variable is",
      files: given(VPC, "[var.b]"),
      findings: [{ messageId: "unknown", address: "aws_security_group.g" }],
    },
    {
      name: "more than what a network is given",
      files: given(VPC, `["\${var.a}", var.b]`),
      findings: [{ messageId: "unknown", address: "aws_security_group.g" }],
    },
    {
      name: "a part of what a network is given",
      files: given(VPC, `["\${var.a}/8"]`),
      findings: [{ messageId: "unknown", address: "aws_security_group.g" }],
    },
    {
      name: "what a network of another module is given by the same name",
      files: {
        ...given(`module "m" {\n  source = "./m"\n  a = var.b\n}`, "[var.a]", "module.m.id"),
        "m/main.tf": `variable "a" {}\n${VPC}\noutput "id" {\n  value = aws_vpc.v.id\n}`,
      },
      findings: [{ messageId: "unknown", address: "aws_security_group.g" }],
    },
    ...["com.amazonaws.global.cloudfront.origin-facing", "our.vpc-lattice", "${data.aws_region.here.name}.vpc-lattice"].map((name) => ({
      name: `a list that may hold anything: ${name}`,
      files: fromList(name),
      findings: [{ messageId: "unknown", address: "aws_vpc_security_group_ingress_rule.r" }],
    })),
    {
      name: "an entry of a prefix list of its own",
      files: {
        "main.tf": `resource "aws_ec2_managed_prefix_list" "p" {}\nresource "aws_ec2_managed_prefix_list_entry" "e" {\n  prefix_list_id = aws_ec2_managed_prefix_list.p.id\n  cidr = "0.0.0.0/0"\n}\nresource "aws_security_group" "db" {\n  ingress {\n    protocol = "tcp"\n    from_port = 1\n    to_port = 2\n    prefix_list_ids = [aws_ec2_managed_prefix_list.p.id]\n  }\n}`,
      },
      findings: [{ messageId: "open", address: "aws_ec2_managed_prefix_list_entry.e", attribute: "cidr", line: 4 }],
    },
    {
      name: "a classic database group",
      files: { "main.tf": `resource "aws_db_security_group" "c" {\n  ingress {\n    cidr = "0.0.0.0/0"\n  }\n}` },
      findings: [{ messageId: "open", address: "aws_db_security_group.c", attribute: "ingress[0].cidr" }],
    },
    {
      name: "a Lightsail port that names no range",
      files: {
        "main.tf": `resource "aws_lightsail_instance_public_ports" "p" {\n  port_info {\n    protocol = "tcp"\n    from_port = 22\n    to_port = 22\n  }\n}`,
      },
      findings: [{ messageId: "open", address: "aws_lightsail_instance_public_ports.p" }],
    },
    {
      name: "one arm of a condition that is not known",
      files: inlineRule({ cidr: ['=var.dev ? "10.0.0.0/8" : "0.0.0.0/0"'] }, `variable "dev" {}`),
      findings: [{ messageId: "open", attribute: "ingress[0].cidr_blocks[0]" }],
    },
    {
      name: "a variable without a default",
      files: inlineRule({ cidr: ["=var.office"] }, `variable "office" {}`),
      findings: [{ messageId: "unknown", attribute: "ingress[0].cidr_blocks[0]", address: db }],
    },
    { name: "a range that is none", files: inlineRule({ cidr: ["010.0.0.0/8"] }), findings: [{ messageId: "unknown" }] },
    {
      name: "an override that appends a range",
      build: (stack) => {
        const { SecurityGroup } =
          require("@cdktf/provider-aws/lib/security-group") as typeof import("@cdktf/provider-aws/lib/security-group");
        new SecurityGroup(stack, "db", {
          ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.0.0.0/8"] }],
        }).addOverride("ingress.0.cidr_blocks", ["0.0.0.0/0"]);
      },
      findings: [{ messageId: "open", address: db, constructPath: "test/db" }],
    },
  ],
});
