import policy from "../../../../policies/rules/s3/s3-require-kms-encryption";
import { testPolicy } from "../../../../policies/testing/test-policy";

const inline = (body: string): Record<string, string> => ({
  "main.tf": `variable "a" {}\nresource "aws_s3_bucket" "b" {\n  server_side_encryption_configuration {\n    rule {\n      apply_server_side_encryption_by_default {\n${body}\n      }\n    }\n  }\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "inline, as provider 3 had it", files: inline(`sse_algorithm = "aws:kms"\nkms_master_key_id = "alias/uploads"`) },
    { name: "two layers of KMS", files: inline(`sse_algorithm = "aws:kms:dsse"\nkms_master_key_id = "alias/uploads"`) },
    {
      name: "a bucket for S3's own logs, which take no KMS key",
      files: { "main.tf": `resource "aws_s3_bucket" "b" {\n  acl = "log-delivery-write"\n}` },
    },
  ],
  reject: [
    {
      name: "S3's own keys",
      files: inline(`sse_algorithm = "AES256"`),
      findings: [
        {
          messageId: "notKms",
          address: "aws_s3_bucket.b",
          attribute: "server_side_encryption_configuration[0].rule[0].apply_server_side_encryption_by_default[0].sse_algorithm",
        },
      ],
    },
    { name: "the key of AWS", files: inline(`sse_algorithm = "aws:kms"`), findings: [{ messageId: "awsKey" }] },
    { name: "a variable", files: inline(`sse_algorithm = var.a`), findings: [{ messageId: "unknown" }] },
    {
      name: "nothing",
      files: { "main.tf": `resource "aws_s3_bucket" "b" {}` },
      findings: [{ messageId: "missing", address: "aws_s3_bucket.b" }],
    },
  ],
});
