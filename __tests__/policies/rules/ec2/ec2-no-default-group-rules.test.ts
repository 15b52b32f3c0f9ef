import policy from "../../../../policies/rules/ec2/ec2-no-default-group-rules";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "rules in another group",
      files: {
        "main.tf": `resource "aws_security_group" "a" {\n  ingress {\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    self = true\n  }\n}`,
      },
    },
    { name: "empty lists", files: { "main.tf.json": `{"resource":{"aws_default_security_group":{"d":{"ingress":[],"egress":null}}}}` } },
  ],
  reject: [
    {
      name: "egress alone",
      files: {
        "main.tf": `resource "aws_default_security_group" "d" {\n  egress {\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    cidr_blocks = ["10.0.0.0/8"]\n  }\n}`,
      },
      findings: [{ messageId: "rule", address: "aws_default_security_group.d", attribute: "egress[0]", line: 2 }],
    },
    {
      name: "a rule resource added to it",
      files: {
        "main.tf": `resource "aws_default_security_group" "d" {}\nresource "aws_security_group_rule" "r" {\n  type = "ingress"\n  security_group_id = aws_default_security_group.d.id\n  protocol = "tcp"\n  from_port = 1\n  to_port = 2\n  cidr_blocks = ["10.0.0.0/8"]\n}`,
      },
      findings: [{ messageId: "rule", address: "aws_security_group_rule.r" }],
    },
    {
      name: "rules that are not known",
      files: { "main.tf": `variable "v" {}\nresource "aws_default_security_group" "d" {\n  ingress = var.v\n}` },
      findings: [{ messageId: "rule", attribute: "ingress" }],
    },
    {
      name: "a rule for the group that a VPC is made with, by the VPC's attribute",
      files: {
        "main.tf": `resource "aws_vpc" "v" {}\nresource "aws_vpc_security_group_ingress_rule" "r" {\n  security_group_id = aws_vpc.v.default_security_group_id\n  ip_protocol = "-1"\n  cidr_ipv4 = "10.0.0.0/8"\n}`,
      },
      findings: [{ messageId: "rule", address: "aws_vpc_security_group_ingress_rule.r" }],
    },
  ],
});
