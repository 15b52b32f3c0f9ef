import { definePolicy } from "../../engine/policy";
import { BLOCK_FLAGS, buckets, isBlocked } from "../../facts/buckets";

export default definePolicy({
  id: "s3-require-public-access-block",
  title: "Require all four public access block settings on every bucket",
  topic: "s3-public",
  severity: "high",
  description:
    "AWS switches the block on for new buckets, but a bucket from before April 2023 has none, and an aws_s3_bucket_public_access_block that leaves a setting out, or is removed, switches it off. With all four on, no policy and no ACL can publish the bucket.",
  remediation: "Set all four settings to true in an aws_s3_bucket_public_access_block, or build the bucket with PrivateBucket.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-8",
  ],
  controls: { fsbp: ["S3.1", "S3.8"], nist80053: ["AC-3", "AC-4", "SC-7"] },
  awsConfigRule: "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
  examples: {
    bad: `resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_public_access_block" "uploads" {
  bucket            = aws_s3_bucket.uploads.id
  block_public_acls = true
}`,
    good: `resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_public_access_block" "uploads" {
  bucket                  = aws_s3_bucket.uploads.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}`,
  },
  messages: {
    missing: "{address} has no public access block.",
    off: "{address} switches off {flag}: it is {value}.",
    unknown: "{address} cannot be proved to have {flag}: it is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    const all = buckets(facts);
    for (const { resource, accessBlocks } of all.all) if (accessBlocks.length === 0) report("missing", { at: resource });
    for (const block of facts.resources("aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block")) {
      const bucket = all.named(block.at("bucket"));
      for (const flag of BLOCK_FLAGS) {
        const blocked = isBlocked(bucket?.accessBlocks ?? [block], flag);
        if (blocked === "yes") continue;
        const at = block.at(flag);
        const related = bucket ? [{ at: bucket.resource, message: "is the bucket" }] : [];
        report(blocked === "unknown" ? "unknown" : "off", { at, flag, value: at.text, related });
      }
    }
  },
});
