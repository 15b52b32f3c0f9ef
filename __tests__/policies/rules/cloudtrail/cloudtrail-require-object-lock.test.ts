import policy from "../../../../policies/rules/cloudtrail/cloudtrail-require-object-lock";
import { testPolicy } from "../../../../policies/testing";

const trail = (rest: string, inline = "") => ({
  "main.tf": `variable "unset" {}
resource "aws_cloudtrail" "t" {
  s3_bucket_name = aws_s3_bucket.b.id
}
resource "aws_s3_bucket" "b" {
${inline}
}
${rest}`,
});
const lock = (retention: string, bucket = "aws_s3_bucket.b.id") =>
  `resource "aws_s3_bucket_object_lock_configuration" "l" {\n  bucket = ${bucket}\n  ${retention && `rule {\n    default_retention {\n      ${retention}\n    }\n  }`}\n}`;

testPolicy(policy, {
  accept: [
    { name: "locked against everybody, for years", files: trail(lock(`mode = "COMPLIANCE"\n years = 1`)) },
    { name: "a mode that is not known", files: trail(lock(`mode = var.unset\n days = 30`)) },
    {
      name: "locked inline, as provider 3 had it",
      files: trail(
        "",
        `object_lock_configuration {\n  rule {\n    default_retention {\n      mode = "COMPLIANCE"\n      days = 30\n    }\n  }\n}`,
      ),
    },
    {
      name: "a bucket of another configuration",
      files: { "main.tf": `resource "aws_cloudtrail" "t" {\n  s3_bucket_name = "elsewhere"\n}` },
    },
    { name: "a bucket of no trail", files: { "main.tf": `resource "aws_s3_bucket" "b" {}` } },
  ],
  reject: [
    {
      name: "no lock",
      files: trail(""),
      findings: [{ messageId: "unlocked", address: "aws_cloudtrail.t", attribute: "s3_bucket_name", related: ["aws_s3_bucket.b"] }],
    },
    { name: "a lock without a default", files: trail(lock("")), findings: [{ messageId: "unlocked" }] },
    {
      name: "the lock of another bucket",
      files: trail(lock(`mode = "COMPLIANCE"\n days = 1`, `"elsewhere"`)),
      findings: [{ messageId: "unlocked" }],
    },
    {
      name: "a lock that whoever may can bypass",
      files: trail(lock(`mode = "GOVERNANCE"\n days = 30`)),
      findings: [{ messageId: "bypassed", attribute: "rule[0].default_retention[0].mode" }],
    },
  ],
});
