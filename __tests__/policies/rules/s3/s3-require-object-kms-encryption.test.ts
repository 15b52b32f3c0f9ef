import policy from "../../../../policies/rules/s3/s3-require-object-kms-encryption";
import { testPolicy } from "../../../../policies/testing/test-policy";

const object = (body: string): string => `variable "a" {}\nresource "aws_s3_object" "o" {\n  bucket = aws_s3_bucket.b.id\n${body}\n}\n`;
const bucket = (key: string): string =>
  `resource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_server_side_encryption_configuration" "e" {\n  bucket = aws_s3_bucket.b.id\n  rule {\n    apply_server_side_encryption_by_default {\n      sse_algorithm = "aws:kms"\n${key}\n    }\n  }\n}\n`;
const files = (text: string): Record<string, string> => ({ "main.tf": text });

testPolicy(policy, {
  accept: [{ name: "the default of its bucket", files: files(object("") + bucket(`kms_master_key_id = "alias/uploads"`)) }],
  reject: [
    {
      name: "a bucket with the key of AWS",
      files: files(object("") + bucket("")),
      findings: [{ messageId: "notKms", address: "aws_s3_object.o" }],
    },
    {
      name: "its own choice of S3's keys",
      files: files(object(`server_side_encryption = "AES256"`) + bucket(`kms_master_key_id = "alias/uploads"`)),
      findings: [{ messageId: "notKms" }],
    },
    { name: "a variable", files: files(object("server_side_encryption = var.a") + bucket("")), findings: [{ messageId: "unknown" }] },
  ],
});
