import { definePolicy } from "../../engine/policy";
import { attachedOwners } from "../../facts/owners";
import { buckets } from "../../facts/buckets";

export default definePolicy({
  id: "cloudtrail-require-bucket-logging",
  title: "Require access logs on the buckets of trails",
  topic: "audit-logging",
  severity: "low",
  description: "Whoever wants to hide reads or removes the files of the trail; only the access log of their bucket tells.",
  remediation: "Add aws_s3_bucket_logging for the bucket, or use AuditTrail.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-7",
  ],
  controls: { cis: ["CIS v3.0.0/3.4"], nist80053: ["AU-9"] },
  onUnknown: "accept",
  misses: ["Buckets that are not in the configuration."],
  examples: {
    bad: `resource "aws_cloudtrail" "main" {
  s3_bucket_name = aws_s3_bucket.trail.id
}

resource "aws_s3_bucket" "trail" {}`,
    good: `resource "aws_cloudtrail" "main" {
  s3_bucket_name = aws_s3_bucket.trail.id
}

resource "aws_s3_bucket" "trail" {}

resource "aws_s3_bucket_logging" "trail" {
  bucket        = aws_s3_bucket.trail.id
  target_bucket = "access-logs"
  target_prefix = "trail/"
}`,
  },
  messages: { unlogged: "{address} writes to {bucket}, where nobody records who reads or removes its files." },
  check({ facts, report }) {
    const trails = facts.resources("aws_cloudtrail");
    const owners = facts.resources("aws_s3_bucket");
    const logged = attachedOwners(owners, "bucket", facts.resources("aws_s3_bucket_logging"), "bucket");
    for (const trail of trails) {
      const at = trail.at("s3_bucket_name");
      const bucket = buckets(facts).named(at)?.resource;
      if (!bucket || logged.has(bucket) || !bucket.at("logging").isNone) continue;
      report("unlogged", { at, bucket: bucket.address, related: [{ at: bucket, message: "has no access log" }] });
    }
  },
});
