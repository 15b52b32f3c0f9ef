import { definePolicy } from "../../engine/policy";
import { ownPolicies } from "../../facts/resource-policies";

export default definePolicy({
  id: "kms-require-key-policy",
  title: "Require keys to say who may use them",
  topic: "kms",
  severity: "low",
  description:
    "A key without a policy of its own gets AWS's, which leaves everything to IAM: every role with kms:Decrypt on all keys, of which an account has many, reads what it protects.",
  remediation: "Set policy, or make the key with EncryptionKey.",
  references: ["https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html"],
  controls: { nist80053: ["AC-3", "AC-6"] },
  onUnknown: "accept",
  misses: ["Whether a policy that is there says more than AWS's own."],
  examples: {
    bad: `resource "aws_kms_key" "orders" {}`,
    good: `resource "aws_kms_key" "orders" {
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:role/administrator" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}`,
  },
  messages: { none: "{address} leaves to IAM who may use it: it has no policy." },
  check({ facts, report }) {
    for (const { resource, policies } of ownPolicies(facts, "kms", "aws_kms_key"))
      if (policies.length === 0) report("none", { at: resource });
  },
});
