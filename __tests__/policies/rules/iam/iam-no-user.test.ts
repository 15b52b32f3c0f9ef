import policy from "../../../../policies/rules/iam/iam-no-user";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "a role", files: { "main.tf": `resource "aws_iam_role" "a" {}` } },
    { name: "users of a cache", files: { "main.tf": `resource "aws_elasticache_user" "a" {}` } },
  ],
  reject: [
    {
      name: "a user",
      files: { "main.tf": `resource "aws_iam_user" "a" {}` },
      findings: [{ messageId: "user", address: "aws_iam_user.a", line: 1, related: [] }],
    },
    {
      name: "one who logs in",
      files: {
        "main.tf": `resource "aws_iam_user" "a" {}
resource "aws_iam_user" "b" {}
resource "aws_iam_user_login_profile" "a" {
  user = aws_iam_user.a.name
}`,
      },
      findings: [
        { messageId: "user", address: "aws_iam_user.a", related: ["aws_iam_user_login_profile.a"] },
        { messageId: "user", address: "aws_iam_user.b", related: [] },
      ],
    },
  ],
});
