import policy from "../../../../policies/rules/s3/s3-no-public-policy";
import { testPolicy } from "../../../../policies/testing/test-policy";

const bucket = `resource "aws_s3_bucket" "b" {}\n`;
const open = `jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.b.arn}/*" }] })`;
const opened = `${bucket}resource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.b.id\n  policy = ${open}\n}\n`;
const block = (flag: string, value: string): string =>
  `resource "aws_s3_bucket_public_access_block" "p" {\n  bucket = aws_s3_bucket.b.id\n  ${flag} = ${value}\n}\n`;
const document = (Effect: string) =>
  JSON.stringify({ Statement: [{ Effect, Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" }] });
/** As a plan has a bucket: with the policy that it had before. */
const planned = (...policies: object[]): string => {
  const resource = (type: string, name: string, values: object) => ({ address: `${type}.${name}`, mode: "managed", type, name, values });
  const before = resource("aws_s3_bucket", "b", { bucket: "b", id: "b", policy: document("Allow") });
  const own = policies.map((values) => resource("aws_s3_bucket_policy", "p", { bucket: "b", id: "b", ...values }));
  const resources = [before, ...own];
  return JSON.stringify({ format_version: "1.2", planned_values: { root_module: { resources } }, configuration: { root_module: {} } });
};
const account = `resource "aws_s3_account_public_access_block" "a" {\n  restrict_public_buckets = true\n}\n`;
const point = (rest: string): string =>
  `${bucket}resource "aws_s3_access_point" "a" {\n  bucket = aws_s3_bucket.b.id\n  policy = ${open}\n${rest}\n}\n`;
const multiRegion = (settings: string, name: string, more = ""): string => `${bucket}variable "v" {}
resource "aws_s3_bucket" "c" {}
resource "aws_s3control_multi_region_access_point" "m" {
  details {
    name = "everywhere"
    region {
      bucket = aws_s3_bucket.b.id
    }
    region {
      bucket = aws_s3_bucket.c.id
    }
    public_access_block {
      ${settings}
    }
  }
}
resource "aws_s3control_multi_region_access_point_policy" "p" {
  details {
    name   = ${name}
    policy = ${open}
  }
}
${more}`;
const blockOf = (name: string): string =>
  `resource "aws_s3_bucket_public_access_block" "${name}" {\n  bucket = aws_s3_bucket.${name}.id\n  restrict_public_buckets = true\n}\n`;
const files = (text: string): Record<string, string> => ({ "main.tf": text });

testPolicy(policy, {
  accept: [
    { name: "a plan that closes what is open still", files: { "plan.json": planned({ policy: document("Deny") }) } },
    { name: "restricted at the bucket", files: files(opened + block("restrict_public_buckets", "true")) },
    { name: "restricted at the account", files: files(opened + account) },
    {
      name: "restricted by the bucket's name",
      files: files(
        `resource "aws_s3_bucket" "b" {\n  bucket = "uploads"\n  policy = ${open.replace("${aws_s3_bucket.b.arn}", "arn:aws:s3:::uploads")}\n}\nresource "aws_s3_bucket_public_access_block" "p" {\n  bucket = "uploads"\n  restrict_public_buckets = true\n}\n`,
      ),
    },
    { name: "an access point, whose settings are on unless switched off", files: files(point("")) },
    {
      name: "an access point for a VPC",
      files: files(
        point(
          `vpc_configuration {\n  vpc_id = "vpc-1a2b3c4d"\n}\npublic_access_block_configuration {\n  restrict_public_buckets = false\n}`,
        ),
      ),
    },
    {
      name: "an access point of several regions, whose settings are on unless switched off",
      files: files(multiRegion("", `"everywhere"`)),
    },
    {
      name: "one that switches others off, named through its id",
      files: files(multiRegion("block_public_acls = false", `split(":", aws_s3control_multi_region_access_point.m.id)[1]`)),
    },
    {
      name: "one whose buckets are all restricted",
      files: files(multiRegion("restrict_public_buckets = false", `"everywhere"`, blockOf("b") + blockOf("c"))),
    },
  ],
  reject: [
    {
      name: "what a plan records at a bucket that has no policy of its own in it",
      files: { "plan.json": planned() },
      findings: [{ messageId: "public", address: "aws_s3_bucket.b", attribute: "policy" }],
    },
    ...[`"everywhere"`, `split(":", aws_s3control_multi_region_access_point.m.id)[1]`].map((name) => ({
      name: `an access point of several regions that is not restricted, named as ${name}`,
      files: files(multiRegion("restrict_public_buckets = false", name)),
      findings: [{ messageId: "public", address: "aws_s3control_multi_region_access_point_policy.p" }],
    })),
    {
      name: "one of which one bucket is not restricted",
      files: files(multiRegion("restrict_public_buckets = false", `"everywhere"`, blockOf("b"))),
      findings: [{ messageId: "public" }],
    },
    {
      name: "one that may not be restricted",
      files: files(multiRegion("restrict_public_buckets = var.v", `"everywhere"`)),
      findings: [{ messageId: "unknownBlock" }],
    },
    { name: "one that is built elsewhere", files: files(multiRegion("", `"other"`)), findings: [{ messageId: "public" }] },
    {
      name: "anyone, with an ARN that is not known",
      files: files(opened),
      findings: [{ messageId: "public", address: "aws_s3_bucket_policy.p", attribute: "policy", related: ["aws_s3_bucket.b"] }],
    },
    {
      name: "block_public_policy, which only rejects later policies",
      files: files(opened + block("block_public_policy", "true")),
      findings: [{ messageId: "public" }],
    },
    {
      name: "a block that may be there",
      files: files(`variable "on" {}\n${opened}${block("restrict_public_buckets", "var.on")}`),
      findings: [{ messageId: "unknownBlock" }],
    },
    {
      name: "a block on another bucket",
      files: files(
        `${opened}resource "aws_s3_bucket" "c" {}\n${block("restrict_public_buckets", "true").replace("aws_s3_bucket.b", "aws_s3_bucket.c")}`,
      ),
      findings: [{ messageId: "public" }],
    },
    {
      name: "inline, as provider 3 had it",
      files: files(`resource "aws_s3_bucket" "b" {\n  policy = ${open.replace("${aws_s3_bucket.b.arn}", "*")}\n}`),
      findings: [{ messageId: "public", address: "aws_s3_bucket.b" }],
    },
    {
      name: "an access point that is switched off, on a bucket that is not blocked",
      files: files(point(`public_access_block_configuration {\n  restrict_public_buckets = false\n}`)),
      findings: [{ messageId: "public", address: "aws_s3_access_point.a" }],
    },
    {
      name: "a policy that is not known",
      files: files(`variable "p" {}\nresource "aws_s3_bucket_policy" "p" {\n  bucket = "uploads"\n  policy = var.p\n}`),
      findings: [{ messageId: "unknown" }],
    },
  ],
});
