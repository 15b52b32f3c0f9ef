import { definePolicy } from "../../engine/policy";
import { buckets } from "../../facts/buckets";
import { multimap } from "../../facts/append";

export default definePolicy({
  id: "cloudtrail-require-object-lock",
  title: "Require the files of trails to be locked",
  topic: "audit-logging",
  severity: "low",
  description:
    "Whoever has taken over an account deletes what tells of it first. Locked files stay, whoever asks, for as long as an investigation may need them.",
  remediation: "Add aws_s3_bucket_object_lock_configuration with a default_retention in COMPLIANCE mode to the bucket, or use AuditTrail.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-15",
  ],
  controls: { nist80053: ["AU-9"] },
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

resource "aws_s3_bucket" "trail" {
  object_lock_enabled = true
}

resource "aws_s3_bucket_object_lock_configuration" "trail" {
  bucket = aws_s3_bucket.trail.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 365
    }
  }
}`,
  },
  messages: {
    unlocked: "{address} writes to {bucket}, where its files can be deleted and changed.",
    bypassed: "{address} writes to {bucket}, where whoever may bypass governance can delete and change its files: {attribute} is {value}.",
  },
  check({ facts, report }) {
    const { named } = buckets(facts);
    const locks = multimap(
      facts
        .resources("aws_s3_bucket_object_lock_configuration")
        .map((lock) => [named(lock.at("bucket"))?.resource, lock.at("rule")] as const),
    );
    for (const trail of facts.resources("aws_cloudtrail")) {
      const at = trail.at("s3_bucket_name");
      const bucket = named(at)?.resource;
      if (!bucket) continue;
      const inline = bucket.at("object_lock_configuration").get("rule");
      const retentions = [...(locks.get(bucket) ?? []), inline].flatMap((rule) => rule.get("default_retention").items());
      const related = [{ at: bucket, message: "is the bucket" }];
      if (retentions.length === 0) report("unlocked", { at, bucket: bucket.address, related });
      for (const mode of retentions.map((retention) => retention.get("mode")))
        if (mode.string === "GOVERNANCE")
          report("bypassed", { at: mode, bucket: bucket.address, attribute: mode.name, value: mode.text, related });
    }
  },
});
