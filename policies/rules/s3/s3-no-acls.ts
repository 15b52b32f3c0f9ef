import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "s3-no-acls",
  title: "Disallow object ownership that keeps ACLs in force",
  topic: "s3-public",
  severity: "medium",
  description:
    "With ACLs in force, whoever may write an object decides who reads it, object by object, past the bucket policy. AWS switches ACLs off for new buckets; these settings switch them on again.",
  remediation: "Set object_ownership to BucketOwnerEnforced and grant access by policy.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-12",
  ],
  controls: { fsbp: ["S3.12"], nist80053: ["AC-3", "AC-6"] },
  awsConfigRule: "S3_BUCKET_ACL_PROHIBITED",
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_s3_bucket_ownership_controls" "uploads" {
  bucket = "uploads"
  rule {
    object_ownership = "ObjectWriter"
  }
}`,
    good: `resource "aws_s3_bucket_ownership_controls" "uploads" {
  bucket = "uploads"
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}`,
  },
  messages: {
    acls: "{address} keeps ACLs in force: object_ownership is {value}.",
    unknown: "{address} cannot be proved to switch ACLs off: object_ownership is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const controls of facts.resources("aws_s3_bucket_ownership_controls")) {
      const at = controls.at("rule").get("object_ownership");
      if (at.isUnknown) report("unknown", { at, value: at.expression });
      else if (at.string !== "BucketOwnerEnforced") report("acls", { at, value: at.text });
    }
  },
});
