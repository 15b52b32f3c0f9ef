import policy from "../../../../policies/rules/s3/s3-no-public-acl";
import { testPolicy } from "../../../../policies/testing/test-policy";

const bucket = `resource "aws_s3_bucket" "b" {}\n`;
const acl = (value: string): string =>
  `${bucket}resource "aws_s3_bucket_acl" "a" {\n  bucket = aws_s3_bucket.b.id\n  acl    = ${value}\n}\n`;
const grant = (uri: string): string =>
  `${bucket}resource "aws_s3_bucket_acl" "a" {\n  bucket = aws_s3_bucket.b.id\n  access_control_policy {\n    grant {\n      permission = "READ"\n      grantee {\n        type = "Group"\n        uri  = ${uri}\n      }\n    }\n  }\n}\n`;
const files = (text: string): Record<string, string> => ({ "main.tf": text });

testPolicy(policy, {
  accept: [
    {
      name: "ignored",
      files: files(
        `${acl(`"public-read"`)}resource "aws_s3_bucket_public_access_block" "p" {\n  bucket = aws_s3_bucket.b.id\n  ignore_public_acls = true\n}`,
      ),
    },
    {
      name: "switched off by object ownership",
      files: files(
        `${acl(`"public-read"`)}resource "aws_s3_bucket_ownership_controls" "o" {\n  bucket = aws_s3_bucket.b.id\n  rule {\n    object_ownership = "BucketOwnerEnforced"\n  }\n}`,
      ),
    },
    { name: "log delivery", files: files(grant(`"http://acs.amazonaws.com/groups/s3/LogDelivery"`)) },
  ],
  reject: [
    {
      name: "canned",
      files: files(acl(`"public-read-write"`)),
      findings: [
        {
          messageId: "public",
          address: "aws_s3_bucket_acl.a",
          attribute: "acl",
          related: ["aws_s3_bucket.b"],
          message: 'aws_s3_bucket_acl.a grants access to everyone: acl is "public-read-write".',
        },
      ],
    },
    {
      name: "everyone with an AWS account",
      files: files(grant(`"http://acs.amazonaws.com/groups/global/AuthenticatedUsers"`)),
      findings: [{ messageId: "public", attribute: "access_control_policy[0].grant[0].grantee[0].uri" }],
    },
    {
      name: "inline, as provider 3 had it",
      files: files(
        `resource "aws_s3_bucket" "b" {\n  acl = "public-read"\n  grant {\n    type        = "Group"\n    permissions = ["READ"]\n    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"\n  }\n}`,
      ),
      findings: [{ attribute: "acl" }, { attribute: "grant[0].uri" }],
    },
    {
      name: "a single object",
      files: files(`resource "aws_s3_object" "o" {\n  bucket = "uploads"\n  acl    = "public-read"\n}`),
      findings: [{ messageId: "public", address: "aws_s3_object.o" }],
    },
    {
      name: "block_public_acls, which only rejects later ACLs",
      files: files(
        `${acl(`"public-read"`)}resource "aws_s3_bucket_public_access_block" "p" {\n  bucket = aws_s3_bucket.b.id\n  block_public_acls = true\n}`,
      ),
      findings: [{ messageId: "public" }],
    },
    { name: "a variable", files: files(`variable "acl" {}\n${acl("var.acl")}`), findings: [{ messageId: "unknown" }] },
    { name: "an ACL that AWS does not have", files: files(acl(`"website"`)), findings: [{ messageId: "unknown" }] },
  ],
});
