import policy from "../../../../policies/rules/s3/s3-require-public-access-block";
import { testPolicy } from "../../../../policies/testing/test-policy";

const FLAGS = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];
const block = (values: Record<string, string>): string =>
  `resource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_public_access_block" "p" {\n  bucket = aws_s3_bucket.b.id\n${FLAGS.map((flag) => `${flag} = ${values[flag] ?? "true"}`).join("\n")}\n}\n`;
const account = `resource "aws_s3_account_public_access_block" "a" {\n${FLAGS.map((flag) => `${flag} = true`).join("\n")}\n}\n`;
const files = (text: string): Record<string, string> => ({ "main.tf": text });

testPolicy(policy, {
  accept: [
    { name: "the account's block alone", files: files(`resource "aws_s3_bucket" "b" {}\n${account}`) },
    {
      name: "a setting of the bucket that is off, where the account's is on",
      files: files(block({ ignore_public_acls: "false" }) + account),
    },
  ],
  reject: [
    {
      name: "no block",
      files: files(`resource "aws_s3_bucket" "b" {}`),
      findings: [{ messageId: "missing", severity: "high", address: "aws_s3_bucket.b" }],
    },
    {
      name: "one setting off",
      files: files(block({ ignore_public_acls: "false" })),
      findings: [
        { messageId: "off", address: "aws_s3_bucket_public_access_block.p", attribute: "ignore_public_acls", related: ["aws_s3_bucket.b"] },
      ],
    },
    {
      name: "one setting null, which is off",
      files: files(block({ restrict_public_buckets: "null" })),
      findings: [{ messageId: "off", attribute: "restrict_public_buckets" }],
    },
    {
      name: "a variable",
      files: files(`variable "on" {}\n${block({ block_public_acls: "var.on" })}`),
      findings: [{ messageId: "unknown", attribute: "block_public_acls" }],
    },
    {
      name: "an account that switches all off",
      files: files(`resource "aws_s3_account_public_access_block" "a" {}`),
      findings: FLAGS.map((attribute) => ({ messageId: "off", address: "aws_s3_account_public_access_block.a", attribute })),
    },
  ],
});
