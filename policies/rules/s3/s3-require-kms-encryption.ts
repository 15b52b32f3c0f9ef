import { definePolicy } from "../../engine/policy";
import { buckets, isLogTarget } from "../../facts/buckets";

export default definePolicy({
  id: "s3-require-kms-encryption",
  title: "Require a KMS key of your own as every bucket's default encryption",
  topic: "s3-encryption",
  severity: "medium",
  description:
    "AWS encrypts every object, by default with keys of its own for which there is no policy. A KMS key of your own adds a second gate: whoever gets into the bucket still needs the key, and each use of it is logged.",
  remediation: 'Set sse_algorithm to "aws:kms" and kms_master_key_id to your key, or build the bucket with PrivateBucket.',
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-17",
  ],
  controls: { nist80053: ["SC-12", "SC-28"] },
  awsConfigRule: "S3_DEFAULT_ENCRYPTION_KMS",
  misses: ["Encryption that each upload asks for by its headers."],
  examples: {
    bad: `resource "aws_s3_bucket" "uploads" {}`,
    good: `resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_server_side_encryption_configuration" "uploads" {
  bucket = aws_s3_bucket.uploads.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "arn:aws:kms:eu-west-1:111122223333:key/uploads"
    }
  }
}`,
  },
  messages: {
    missing: "{address} is encrypted with keys that AWS owns: no default encryption is configured.",
    notKms: "{address} is not encrypted with a KMS key of your own: sse_algorithm is {value}.",
    awsKey: "{address} is encrypted with the key aws/s3, which has no policy of your own: kms_master_key_id is left out.",
    unknown: "{address} cannot be proved to use a KMS key: sse_algorithm is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const bucket of buckets(facts).all) {
      if (isLogTarget(bucket)) continue;
      const { resource, encryption } = bucket;
      const related = [{ at: resource, message: "is the bucket" }];
      if (encryption.length === 0) report("missing", { at: resource });
      for (const configured of encryption) {
        const at = configured.get("sse_algorithm");
        if (at.isUnknown) report("unknown", { at, value: at.expression, related });
        else if (!/^aws:kms(:dsse)?$/.test(at.string ?? "")) report("notKms", { at, value: at.text, related });
        else if (configured.get("kms_master_key_id").isAbsent) report("awsKey", { at: configured, related });
      }
    }
  },
});
