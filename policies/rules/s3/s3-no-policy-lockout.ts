import { definePolicy } from "../../engine/policy";
import { lockingPolicies } from "../../facts/bucket-policies";

export default definePolicy({
  id: "s3-no-policy-lockout",
  title: "Disallow bucket policies that lock everyone out",
  topic: "data-governance",
  severity: "medium",
  description:
    "A Deny of every action to everyone also denies changing the policy; until someone signs in as the account's root user, nobody can use or repair the bucket.",
  remediation: "Give the Deny a condition, or deny only the actions that are meant.",
  references: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html"],
  controls: { nist80053: ["AC-3", "CP-2"] },
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_s3_bucket_policy" "uploads" {
  bucket = "uploads"
  policy = jsonencode({
    Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "*" }]
  })
}`,
    good: `resource "aws_s3_bucket_policy" "uploads" {
  bucket = "uploads"
  policy = jsonencode({
    Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:DeleteObject", Resource = "arn:aws:s3:::uploads/*" }]
  })
}`,
  },
  messages: { lockout: "The policy of {address} denies everyone to change it." },
  check({ facts, report }) {
    for (const at of lockingPolicies(facts)) report("lockout", { at });
  },
});
