import policy from "../../../../policies/rules/iam/iam-no-admin-policy";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { allow, documented, permitting } from "./statements";

testPolicy(policy, {
  accept: [
    { name: "every action denied", files: permitting(`Effect = "Deny", Action = "*", Resource = "*"`) },
    { name: "every action of a service", files: allow(`"s3:*"`) },
    {
      name: "every action, of a resource policy's document",
      files: documented(`actions = ["*"]\nprincipals {\ntype = "AWS"\nidentifiers = ["111122223333"]\n}`),
    },
  ],
  reject: [
    {
      name: "every action on every resource",
      files: allow(`"*"`),
      findings: [{ messageId: "admin", severity: "critical", address: "aws_iam_policy.p", attribute: "policy.Statement[0]" }],
    },
    { name: "the same among others, with a colon", files: allow(`["s3:GetObject", "*:*"]`), findings: [{ messageId: "admin" }] },
    {
      name: "every action on a bucket",
      files: allow(`"*"`, `"arn:aws:s3:::uploads"`),
      findings: [{ messageId: "all", severity: "medium", message: "aws_iam_policy.p permits every action on arn:aws:s3:::uploads." }],
    },
    {
      name: "in a document, once, with who uses it",
      files: {
        "main.tf": `resource "aws_iam_role" "r" {}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = data.aws_iam_policy_document.d.json
}
${documented(`actions = ["*"]\nresources = ["*"]`)["main.tf"]}`,
      },
      findings: [{ messageId: "admin", address: "data.aws_iam_policy_document.d", related: ["aws_iam_role_policy.p", "aws_iam_role.r"] }],
    },
    {
      name: "inline in a role",
      files: {
        "main.tf": `resource "aws_iam_role" "r" {\ninline_policy {\npolicy = jsonencode({ Statement = { Effect = "Allow", Action = "*", Resource = "*" } })\n}\n}`,
      },
      findings: [{ messageId: "admin", address: "aws_iam_role.r" }],
    },
  ],
});
