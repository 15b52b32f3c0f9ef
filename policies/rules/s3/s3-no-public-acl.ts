import { definePolicy } from "../../engine/policy";
import { bucketAclGrants } from "../../facts/bucket-exposure";
import { buckets } from "../../facts/buckets";

export default definePolicy({
  id: "s3-no-public-acl",
  title: "Disallow ACLs that open a bucket or an object to everyone",
  topic: "s3-public",
  severity: "critical",
  core: true,
  description:
    "An ACL that grants to AllUsers or AuthenticatedUsers (anyone with an AWS account) publishes the bucket or the object. Only ignore_public_acls, or object ownership that switches ACLs off, takes the effect away.",
  remediation: "Leave the ACL out and set object_ownership to BucketOwnerEnforced, or build the bucket with PrivateBucket.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-2",
  ],
  controls: { fsbp: ["S3.2", "S3.3"], nist80053: ["AC-3", "AC-4", "SC-7"] },
  awsConfigRule: "S3_BUCKET_PUBLIC_READ_PROHIBITED",
  misses: ["A block on the account that is set outside of what is judged."],
  examples: {
    bad: `resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_acl" "uploads" {
  bucket = aws_s3_bucket.uploads.id
  acl    = "public-read"
}`,
    good: `resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_acl" "uploads" {
  bucket = aws_s3_bucket.uploads.id
  acl    = "private"
}`,
  },
  messages: {
    public: "{address} grants access to everyone: {attribute} is {value}.",
    unknown: "{address} cannot be proved closed: {attribute} is {value}, which is not a known private ACL.",
    unknownBlock:
      "{address} grants access to everyone, and cannot be proved closed: {attribute} is {value}, and whether ignore_public_acls takes that away is not known before apply.",
  },
  check({ facts, report }) {
    for (const { at, bucket, certainty, ignored } of bucketAclGrants(facts, buckets(facts)))
      report(certainty === "public" && ignored === "unknown" ? "unknownBlock" : certainty, {
        at,
        attribute: at.name,
        value: at.text,
        related: bucket && bucket !== at.block ? [{ at: bucket, message: "is the bucket" }] : [],
      });
  },
});
