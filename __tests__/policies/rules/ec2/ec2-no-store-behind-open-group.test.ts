import policy from "../../../../policies/rules/ec2/ec2-no-store-behind-open-group";
import { testPolicy } from "../../../../policies/testing";

const open = `resource "aws_security_group" "g" {}
resource "aws_vpc_security_group_ingress_rule" "r" {
  security_group_id = aws_security_group.g.id
  ip_protocol = "-1"
  cidr_ipv6 = "::/0"
}
`;

testPolicy(policy, {
  accept: [
    {
      name: "an open group on an instance, which ec2-no-open-ingress judges",
      files: { "main.tf": `${open}resource "aws_instance" "a" {\n  vpc_security_group_ids = [aws_security_group.g.id]\n}` },
    },
    {
      name: "a group whose rules are not known, which ec2-no-open-ingress judges",
      files: {
        "main.tf": `variable "v" {}\nresource "aws_security_group" "g" {\n  ingress = var.v\n}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = [aws_security_group.g.id]\n}`,
      },
    },
  ],
  reject: [
    ...[
      "emr_managed_master_security_group",
      "emr_managed_slave_security_group",
      "additional_master_security_groups",
      "additional_slave_security_groups",
    ].map((attribute) => ({
      name: `${attribute} of a cluster of EMR`,
      files: {
        "main.tf": `${open}resource "aws_emr_cluster" "a" {\n  ec2_attributes {\n    ${attribute} = aws_security_group.g.id\n  }\n}`,
      },
      findings: [{ messageId: "open", address: "aws_emr_cluster.a" }],
    })),
    {
      name: "a group that is looked up by its id",
      files: {
        "main.tf": `${open}data "aws_security_group" "g" {\n  id = aws_security_group.g.id\n}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = [data.aws_security_group.g.id]\n}`,
      },
      findings: [{ messageId: "open", address: "aws_db_instance.a" }],
    },
    {
      name: "a rule of its own, IPv6, on a cache",
      files: {
        "main.tf": `${open}resource "aws_elasticache_replication_group" "a" {\n  security_group_ids = [aws_security_group.g.id]\n}`,
      },
      findings: [{ messageId: "open", address: "aws_elasticache_replication_group.a", related: ["aws_vpc_security_group_ingress_rule.r"] }],
    },
  ],
});
