import policy from "../../../../policies/rules/vpc/vpc-no-unused-network-acl";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "an association",
      files: {
        "main.tf": `resource "aws_network_acl" "a" {

}
resource "aws_network_acl_association" "a" {
  network_acl_id = aws_network_acl.a.id
}`,
      },
    },
    {
      name: "subnets that are not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_network_acl" "a" {
  subnet_ids = var.unset
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_network_acl" "a" {

}`,
      },
      findings: [{ messageId: "unused", line: 1 }],
    },
    {
      name: "an empty list",
      files: {
        "main.tf": `resource "aws_network_acl" "a" {
  subnet_ids = []
}`,
      },
      findings: [{ messageId: "unused" }],
    },
    {
      name: "the association of another",
      files: {
        "main.tf": `resource "aws_network_acl" "a" {

}
resource "aws_network_acl_association" "a" {
  network_acl_id = "acl-0123456789abcdef0"
}`,
      },
      findings: [{ messageId: "unused" }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_network_acl.a.subnet_ids", []),
      findings: [{ messageId: "unused" }],
    },
  ],
});
