import { definePolicy } from "../../engine/policy";
import { identityPolicies } from "../../facts/identity-policies";

export default definePolicy({
  id: "iam-no-unreadable-policy",
  title: "Disallow identity policies that cannot be read before apply",
  topic: "iam-wildcard",
  severity: "medium",
  description:
    "What a policy permits can only be judged where its statements are known: a variable without a default may turn out to be every action on everything.",
  remediation: "Write the statements into the configuration, or give the variable a default; unknown ARNs within statements do no harm.",
  references: ["https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document"],
  controls: { nist80053: ["AC-6"] },
  examples: {
    bad: `variable "policy" {}

resource "aws_iam_policy" "deploy" {
  policy = var.policy
}`,
    good: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.uploads.arn}/*" }]
  })
}

resource "aws_s3_bucket" "uploads" {}`,
  },
  messages: { unknown: "The permissions of {address} cannot be read: {expression} {why}." },
  check({ facts, report }) {
    for (const { at, expression, why } of identityPolicies(facts).unread) report("unknown", { at, expression, why });
  },
});
