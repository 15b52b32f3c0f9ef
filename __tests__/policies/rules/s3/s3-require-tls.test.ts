import policy from "../../../../policies/rules/s3/s3-require-tls";
import { testPolicy } from "../../../../policies/testing/test-policy";

const bucket = (statement: string): Record<string, string> => ({
  "main.tf": `variable "p" {}\nresource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.b.id\n  policy = ${statement}\n}`,
});
const deny = (rest: string): Record<string, string> =>
  bucket(`jsonencode({ Statement = { Effect = "Deny", Action = "s3:*", Resource = "*", ${rest} } })`);
const plain = `Condition = { Bool = { "aws:SecureTransport" = "false" } }`;

testPolicy(policy, {
  accept: [
    { name: "also below a version of TLS", files: deny(`Principal = "*", Condition = { NumericLessThan = { "s3:TlsVersion" = "1.2" } }`) },
  ],
  reject: [
    {
      name: "denied to one account only",
      files: deny(`Principal = { AWS = "111122223333" }, ${plain}`),
      findings: [{ messageId: "plain", address: "aws_s3_bucket.b" }],
    },
    {
      name: "denied with TLS",
      files: deny(`Principal = "*", Condition = { Bool = { "aws:SecureTransport" = "true" } }`),
      findings: [{ messageId: "plain" }],
    },
    {
      name: "denied only to some addresses",
      files: deny(
        `Principal = "*", Condition = { Bool = { "aws:SecureTransport" = "false" }, IpAddress = { "aws:SourceIp" = "198.51.100.0/24" } }`,
      ),
      findings: [{ messageId: "plain" }],
    },
    { name: "a variable", files: bucket("var.p"), findings: [{ messageId: "unknown" }] },
  ],
});
