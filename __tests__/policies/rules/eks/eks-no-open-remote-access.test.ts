import policy from "../../../../policies/rules/eks/eks-no-open-remote-access";
import { testPolicy } from "../../../../policies/testing";

const remote = (body: string) => ({
  "main.tf": `variable "groups" {}
resource "aws_eks_node_group" "a" {
  remote_access {
    ${body}
  }
}`,
});

testPolicy(policy, {
  accept: [
    { name: "no key, no SSH", files: { "main.tf": `resource "aws_eks_node_group" "a" {}` } },
    { name: "no key in the block", files: remote("") },
    { name: "source groups", files: remote('ec2_ssh_key = "ops"\nsource_security_group_ids = ["sg-0123456789abcdef0"]') },
  ],
  reject: [
    {
      name: "no source groups",
      files: remote('ec2_ssh_key = "ops"'),
      findings: [{ messageId: "missing", address: "aws_eks_node_group.a" }],
    },
    {
      name: "an empty list",
      files: remote('ec2_ssh_key = "ops"\nsource_security_group_ids = []'),
      findings: [{ messageId: "wrong", line: 5 }],
    },
    {
      name: "groups that are not known",
      files: remote('ec2_ssh_key = "ops"\nsource_security_group_ids = var.groups'),
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "a key through an override",
      build: (stack) => stack.addOverride("resource.aws_eks_node_group.a.remote_access", { ec2_ssh_key: "ops" }),
      findings: [{ messageId: "missing" }],
    },
  ],
});
