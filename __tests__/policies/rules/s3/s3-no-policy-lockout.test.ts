import policy from "../../../../policies/rules/s3/s3-no-policy-lockout";
import { testPolicy } from "../../../../policies/testing/test-policy";

const deny = (rest: string): Record<string, string> => ({
  "main.tf": `resource "aws_s3_bucket_policy" "p" {\n  bucket = "uploads"\n  policy = jsonencode({ Statement = [{ Effect = "Deny", ${rest} }] })\n}`,
});

testPolicy(policy, {
  accept: [
    {
      name: "under a condition",
      files: deny(`Principal = "*", Action = "s3:*", Resource = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } }`),
    },
    { name: "the objects only", files: deny(`Principal = "*", Action = "s3:*", Resource = "arn:aws:s3:::uploads/*"`) },
    { name: "one account", files: deny(`Principal = { AWS = "111122223333" }, Action = "s3:*", Resource = "*"`) },
  ],
  reject: [
    {
      name: "the bucket itself",
      files: deny(`Principal = { AWS = "*" }, Action = "s3:Put*", Resource = "arn:aws:s3:::uploads"`),
      findings: [{ messageId: "lockout", address: "aws_s3_bucket_policy.p", attribute: "policy" }],
    },
  ],
});
