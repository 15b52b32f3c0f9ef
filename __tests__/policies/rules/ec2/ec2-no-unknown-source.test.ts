import policy from "../../../../policies/rules/ec2/ec2-no-unknown-source";
import { testPolicy } from "../../../../policies/testing";

const GROUP = `resource "aws_security_group" "db" {}\n`;
const rule = (source: string, ...more: readonly string[]) => ({
  "main.tf": `${GROUP}${more.join("\n")}
resource "aws_vpc_security_group_ingress_rule" "db" {
  security_group_id            = aws_security_group.db.id
  referenced_security_group_id = ${source}
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}`,
});

testPolicy(policy, {
  accept: [
    { name: "a group of the same configuration", files: rule("aws_security_group.api.id", `resource "aws_security_group" "api" {}`) },
    {
      name: "a group as a destination",
      files: {
        "main.tf": `${GROUP}resource "aws_vpc_security_group_egress_rule" "db" {\n  security_group_id = aws_security_group.db.id\n  referenced_security_group_id = "sg-0123456789abcdef0"\n  ip_protocol = "-1"\n}`,
      },
    },
    {
      name: "the group that EKS makes with a cluster",
      files: rule("aws_eks_cluster.c.vpc_config[0].cluster_security_group_id", `resource "aws_eks_cluster" "c" {}`),
    },
    {
      name: "members of the group itself",
      files: {
        "main.tf": `resource "aws_security_group" "db" {\n  ingress {\n    protocol = "tcp"\n    from_port = 1\n    to_port = 1\n    self = true\n  }\n}`,
      },
    },
  ],
  reject: [
    {
      name: "an id",
      files: rule(`"sg-0123456789abcdef0"`),
      findings: [{ messageId: "unknownElsewhere", attribute: "referenced_security_group_id" }],
    },
    {
      name: "a group that is looked up",
      files: rule("data.aws_security_group.api.id", `data "aws_security_group" "api" {\n  name = "api"\n}`),
      findings: [{ messageId: "unknownElsewhere" }],
    },
    { name: "a variable without a default", files: rule("var.v", `variable "v" {}`), findings: [{ messageId: "unknown" }] },
    {
      name: "the default group, by the network's attribute",
      files: rule("aws_vpc.v.default_security_group_id", `resource "aws_vpc" "v" {}`),
      findings: [{ messageId: "default" }],
    },
    {
      name: "the adopted default group",
      files: rule("aws_default_security_group.v.id", `resource "aws_default_security_group" "v" {}`),
      findings: [{ messageId: "default" }],
    },
    {
      name: "an id in an inline block",
      files: {
        "main.tf": `resource "aws_security_group" "db" {\n  ingress {\n    protocol = "tcp"\n    from_port = 1\n    to_port = 1\n    security_groups = ["sg-0123456789abcdef0"]\n  }\n}`,
      },
      findings: [{ messageId: "unknownElsewhere", address: "aws_security_group.db", attribute: "ingress[0].security_groups[0]" }],
    },
  ],
});
