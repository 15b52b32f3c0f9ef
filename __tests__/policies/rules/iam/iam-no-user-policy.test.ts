import policy from "../../../../policies/rules/iam/iam-no-user-policy";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "a group", files: { "main.tf": `resource "aws_iam_group_policy" "a" {}` } },
    {
      name: "an attachment to roles",
      files: {
        "main.tf": `resource "aws_iam_policy_attachment" "a" {
  roles = ["orders"]
  users = []
}`,
      },
    },
  ],
  reject: [
    {
      name: "inline",
      files: { "main.tf": `resource "aws_iam_user_policy" "a" {}` },
      findings: [{ messageId: "user", address: "aws_iam_user_policy.a" }],
    },
    { name: "attached", files: { "main.tf": `resource "aws_iam_user_policy_attachment" "a" {}` }, findings: [{ messageId: "user" }] },
    {
      name: "among roles",
      files: {
        "main.tf": `resource "aws_iam_policy_attachment" "a" {
  roles = ["orders"]
  users = ["someone"]
}`,
      },
      findings: [{ messageId: "user", attribute: "users", line: 3 }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "users" {}
resource "aws_iam_policy_attachment" "a" {
  users = var.users
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
