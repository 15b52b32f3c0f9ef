import policy from "../../../../policies/rules/iam/iam-no-unreadable-policy";
import { testPolicy } from "../../../../policies/testing/test-policy";

testPolicy(policy, {
  accept: [
    {
      name: "a variable with a default",
      files: { "main.tf": `variable "p" {\ndefault = "{\\"Statement\\":[]}"\n}\nresource "aws_iam_policy" "p" {\n  policy = var.p\n}` },
    },
    {
      name: "a template with an unknown name in it",
      files: {
        "main.tf": `resource "aws_s3_bucket" "b" {}\nresource "aws_iam_policy" "p" {\n  policy = <<-P\n    {"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"\${aws_s3_bucket.b.arn}/*"}}\n  P\n}`,
      },
    },
  ],
  reject: [
    {
      name: "not JSON",
      files: { "main.tf": `resource "aws_iam_group_policy" "p" {\n  policy = "{"\n}` },
      findings: [
        {
          messageId: "unknown",
          address: "aws_iam_group_policy.p",
          message: "The permissions of aws_iam_group_policy.p cannot be read: policy is not a JSON policy document.",
        },
      ],
    },
    {
      name: "a document that merges a variable",
      files: {
        "main.tf": `variable "p" {}\ndata "aws_iam_policy_document" "d" {\n  source_policy_documents = [var.p]\n}\nresource "aws_iam_policy" "p" {\n  policy = data.aws_iam_policy_document.d.json\n}`,
      },
      findings: [{ messageId: "unknown", address: "data.aws_iam_policy_document.d", attribute: "source_policy_documents[0]" }],
    },
  ],
});
