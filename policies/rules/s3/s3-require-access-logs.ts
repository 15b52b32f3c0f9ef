import { definePolicy } from "../../engine/policy";
import { buckets, isLogTarget } from "../../facts/buckets";

export default definePolicy({
  id: "s3-require-access-logs",
  title: "Require buckets to log who accesses them",
  topic: "audit-logging",
  severity: "low",
  description:
    "Without access logs nobody can tell which objects were read, by whom and from where: after a leak all of it counts as lost.",
  remediation: "Add aws_s3_bucket_logging for the bucket, or build it with PrivateBucket.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-9",
  ],
  controls: { fsbp: ["S3.9"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "S3_BUCKET_LOGGING_ENABLED",
  onUnknown: "accept",
  misses: ["Buckets whose objects a trail records: data events tell the same."],
  examples: {
    bad: `resource "aws_s3_bucket" "uploads" {}`,
    good: `resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_logging" "uploads" {
  bucket        = aws_s3_bucket.uploads.id
  target_bucket = "access-logs"
  target_prefix = "uploads/"
}`,
  },
  messages: { unlogged: "{address} does not log who accesses it." },
  check({ facts, report }) {
    const { all, named } = buckets(facts);
    const logging = facts.resources("aws_s3_bucket_logging");
    const logged = new Set(logging.map((one) => named(one.at("bucket"))));
    // The log of the log's own bucket would be about itself.
    const targets = new Set(
      [...logging.map((one) => one.at("target_bucket")), ...all.map(({ resource }) => resource.at("logging").get("target_bucket"))].map(
        named,
      ),
    );
    for (const bucket of all) {
      const isExempt = targets.has(bucket) || isLogTarget(bucket);
      if (!isExempt && !logged.has(bucket) && bucket.resource.at("logging").isNone) report("unlogged", { at: bucket.resource });
    }
  },
});
