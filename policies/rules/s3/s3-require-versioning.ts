import { definePolicy } from "../../engine/policy";
import { buckets } from "../../facts/buckets";
import { bucketVersioning } from "../../facts/bucket-versioning";

export default definePolicy({
  id: "s3-require-versioning",
  title: "Require buckets to keep earlier versions of their objects",
  topic: "other-data-store",
  severity: "low",
  description: "Without versions whatever is overwritten or deleted, by mistake, by a faulty job or for ransom, is gone at once.",
  remediation: 'Add an aws_s3_bucket_versioning with status = "Enabled", or build the bucket with PrivateBucket.',
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-14",
  ],
  controls: { nist80053: ["CP-9"] },
  misses: ["Directory buckets, which have no versions."],
  examples: {
    bad: `resource "aws_s3_bucket" "uploads" {}`,
    good: `resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_versioning" "uploads" {
  bucket = aws_s3_bucket.uploads.id
  versioning_configuration {
    status = "Enabled"
  }
}`,
  },
  messages: {
    none: "{address} keeps no earlier versions: no versioning is configured.",
    off: "{address} keeps no earlier versions: {attribute} is {value}.",
    unknown: "{address} cannot be proved to keep earlier versions: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const { resource } of buckets(facts).all) {
      const statuses = bucketVersioning(facts).get(resource) ?? [];
      if (statuses.length === 0) report("none", { at: resource });
      if (statuses.some(({ isOn }) => isOn === true)) continue;
      for (const { at, isOn } of statuses)
        report(isOn === undefined ? "unknown" : "off", {
          at,
          attribute: at.name,
          value: at.text,
          related: [{ at: resource, message: "is the bucket" }],
        });
    }
  },
});
