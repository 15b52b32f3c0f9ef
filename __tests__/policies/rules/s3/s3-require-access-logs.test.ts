import policy from "../../../../policies/rules/s3/s3-require-access-logs";
import { testPolicy } from "../../../../policies/testing";

const logged = (bucket: string, target: string) =>
  `resource "aws_s3_bucket" "a" {\n  bucket = "uploads"\n}\nresource "aws_s3_bucket" "logs" {}\nresource "aws_s3_bucket_logging" "l" {\n  bucket = ${bucket}\n  target_bucket = ${target}\n  target_prefix = "a/"\n}`;

testPolicy(policy, {
  accept: [
    {
      name: "logged to another bucket, which is not asked itself",
      files: { "main.tf": logged("aws_s3_bucket.a.id", "aws_s3_bucket.logs.id") },
    },
    { name: "logged by the name that both write out", files: { "main.tf": logged(`"uploads"`, "aws_s3_bucket.logs.bucket") } },
    {
      name: "logged inline, as provider 3 had it",
      files: {
        "main.tf": `resource "aws_s3_bucket" "a" {\n  logging {\n    target_bucket = aws_s3_bucket.logs.id\n  }\n}\nresource "aws_s3_bucket" "logs" {}`,
      },
    },
    { name: "a bucket for logs of others", files: { "main.tf": `resource "aws_s3_bucket" "a" {\n  acl = "log-delivery-write"\n}` } },
  ],
  reject: [
    {
      name: "nothing configured",
      files: { "main.tf": `resource "aws_s3_bucket" "a" {}` },
      findings: [{ messageId: "unlogged", address: "aws_s3_bucket.a", line: 1 }],
    },
    {
      name: "another bucket is logged",
      files: { "main.tf": `${logged("aws_s3_bucket.a.id", "aws_s3_bucket.logs.id")}\nresource "aws_s3_bucket" "b" {}` },
      findings: [{ messageId: "unlogged", address: "aws_s3_bucket.b" }],
    },
    {
      name: "a bucket that nobody knows is logged",
      files: { "main.tf": `variable "unset" {}\n${logged("var.unset", `"elsewhere"`)}` },
      findings: [
        { messageId: "unlogged", address: "aws_s3_bucket.a" },
        { messageId: "unlogged", address: "aws_s3_bucket.logs" },
      ],
    },
  ],
});
