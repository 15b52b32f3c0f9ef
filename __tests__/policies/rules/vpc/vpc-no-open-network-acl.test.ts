import policy from "../../../../policies/rules/vpc/vpc-no-open-network-acl";
import { testPolicy } from "../../../../policies/testing";
import { acl } from "../shared/network-acl";

testPolicy(policy, {
  accept: [
    { name: "no rules", files: { "main.tf": `resource "aws_network_acl" "n" {}` } },
    {
      name: "HTTPS and answers from everywhere",
      files: acl([100, "allow", "tcp", 443, 443, "0.0.0.0/0"], [110, "allow", "tcp", 1024, 65535, "0.0.0.0/0"]),
    },
    {
      name: "everything denied before it is allowed",
      files: acl([100, "deny", "-1", 0, 0, "0.0.0.0/0"], [200, "allow", "-1", 0, 0, "0.0.0.0/0"]),
    },
    {
      name: "one port from a range that is not known",
      files: {
        "main.tf": `variable "office" {}\nresource "aws_network_acl" "n" {\n  ingress {\n    rule_no = 100\n    action = "allow"\n    protocol = "tcp"\n    from_port = 443\n    to_port = 443\n    cidr_block = var.office\n  }\n}`,
      },
    },
    { name: "everything from the network itself", files: acl([100, "allow", "-1", 0, 0, "10.0.0.0/8"]) },
  ],
  reject: [
    {
      name: "everything, allowed before it is denied",
      files: acl([200, "deny", "-1", 0, 0, "0.0.0.0/0"], [100, "allow", "-1", 0, 0, "0.0.0.0/0"]),
      findings: [{ messageId: "open", address: "aws_network_acl.n", attribute: "ingress[1]" }],
    },
    { name: "IPv6", files: acl([100, "allow", "-1", 0, 0, "::/0"]), findings: [{ messageId: "open", attribute: "ingress[0]" }] },
    {
      name: "everything but one port",
      files: acl([90, "deny", "tcp", 22, 22, "0.0.0.0/0"], [100, "allow", "tcp", 0, 65535, "0.0.0.0/0"]),
      findings: [
        {
          messageId: "open",
          attribute: "ingress[1]",
          message: "aws_network_acl.n lets the Internet in on tcp/0-21, tcp/23-65535: 100 % of public IPv4.",
        },
      ],
    },
    { name: "every UDP port", files: acl([100, "allow", "udp", 0, 65535, "0.0.0.0/0"]), findings: [{ messageId: "open" }] },
    {
      name: "everything from a range that is not known",
      files: {
        "main.tf": `variable "office" {}\nresource "aws_network_acl" "n" {\n  ingress {\n    rule_no = 100\n    action = "allow"\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    cidr_block = var.office\n  }\n}`,
      },
      findings: [{ messageId: "unknown", attribute: "ingress[0]" }],
    },
    {
      name: "everything, denied before by a rule that may not be there",
      files: {
        "main.tf": `variable "strict" {}\nresource "aws_network_acl" "n" {}\nresource "aws_network_acl_rule" "deny" {\n  count = var.strict ? 1 : 0\n  network_acl_id = aws_network_acl.n.id\n  rule_number = 10\n  rule_action = "deny"\n  protocol = "-1"\n  cidr_block = "0.0.0.0/0"\n}\nresource "aws_network_acl_rule" "allow" {\n  network_acl_id = aws_network_acl.n.id\n  rule_number = 20\n  rule_action = "allow"\n  protocol = "-1"\n  cidr_block = "0.0.0.0/0"\n}`,
      },
      findings: [{ messageId: "unknown", address: "aws_network_acl_rule.allow" }],
    },
    { name: "every TCP port", files: acl([100, "allow", "6", 0, 65535, "0.0.0.0/0"]), findings: [{ messageId: "open" }] },
    {
      name: "two halves of the Internet, each with its rule",
      files: acl([100, "allow", "-1", 0, 0, "0.0.0.0/1"], [110, "allow", "-1", 0, 0, "128.0.0.0/1"]),
      findings: [
        { messageId: "open", attribute: "ingress[0]" },
        { messageId: "open", attribute: "ingress[1]" },
      ],
    },
    {
      name: "a rule added to the ACL of a network",
      files: {
        "main.tf": `resource "aws_vpc" "v" {}\nresource "aws_default_network_acl" "d" {\n  default_network_acl_id = aws_vpc.v.default_network_acl_id\n}\nresource "aws_network_acl_rule" "r" {\n  network_acl_id = aws_default_network_acl.d.id\n  rule_number = 1\n  rule_action = "allow"\n  protocol = "all"\n  cidr_block = "0.0.0.0/0"\n}`,
      },
      findings: [{ messageId: "open", address: "aws_network_acl_rule.r" }],
    },
    {
      name: "a rule of an ACL that is not at hand",
      files: {
        "main.tf.json": JSON.stringify({
          resource: {
            aws_network_acl_rule: {
              r: { network_acl_id: "acl-0123456789abcdef0", rule_number: 1, rule_action: "allow", protocol: -1, cidr_block: "0.0.0.0/0" },
            },
          },
        }),
      },
      findings: [{ messageId: "open", address: "aws_network_acl_rule.r" }],
    },
  ],
});
