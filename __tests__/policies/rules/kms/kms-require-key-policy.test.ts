import policy from "../../../../policies/rules/kms/kms-require-key-policy";
import { testPolicy } from "../../../../policies/testing";

const document = `jsonencode({ Statement = [] })`;

testPolicy(policy, {
  accept: [
    { name: "inline", files: { "main.tf": `resource "aws_kms_key" "a" {\n  policy = ${document}\n}` } },
    {
      name: "in a resource of its own",
      files: {
        "main.tf": `resource "aws_kms_key" "a" {}\nresource "aws_kms_key_policy" "p" {\n  key_id = aws_kms_key.a.id\n  policy = ${document}\n}`,
      },
    },
    { name: "a policy that is not known", files: { "main.tf": `variable "p" {}\nresource "aws_kms_key" "a" {\n  policy = var.p\n}` } },
  ],
  reject: [
    {
      name: "left out",
      files: { "main.tf": `resource "aws_kms_key" "a" {}` },
      findings: [{ messageId: "none", address: "aws_kms_key.a", line: 1 }],
    },
    {
      name: "null, through an override",
      build: (stack) => stack.addOverride("resource.aws_kms_key.a", { policy: null, description: "a" }),
      findings: [{ messageId: "none" }],
    },
    {
      name: "the policy of another key",
      files: {
        "main.tf": `resource "aws_kms_key" "a" {}\nresource "aws_kms_key" "b" {}\nresource "aws_kms_key_policy" "p" {\n  key_id = aws_kms_key.b.key_id\n  policy = ${document}\n}`,
      },
      findings: [{ messageId: "none", address: "aws_kms_key.a" }],
    },
  ],
});
