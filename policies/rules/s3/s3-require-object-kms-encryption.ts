import { definePolicy } from "../../engine/policy";
import { buckets } from "../../facts/buckets";
import { isObjectUnderKms } from "../../facts/bucket-objects";

export default definePolicy({
  id: "s3-require-object-kms-encryption",
  title: "Require a KMS key of your own for objects that Terraform writes",
  topic: "s3-encryption",
  severity: "low",
  description:
    "An object that names no key takes the default of its bucket; where that is not a KMS key of your own, whoever gets into the bucket reads the object.",
  remediation: "Set kms_key_id on the object, or a KMS key as the default encryption of its bucket.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_object",
  ],
  controls: { nist80053: ["SC-12", "SC-28"] },
  examples: {
    bad: `resource "aws_s3_object" "logo" {
  bucket = "uploads"
  key    = "logo"
}`,
    good: `resource "aws_s3_object" "logo" {
  bucket     = "uploads"
  key        = "logo"
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/uploads"
}`,
  },
  messages: {
    notKms: "{address} is not encrypted with a KMS key of your own, neither by itself nor by the default of its bucket.",
    unknown: "{address} cannot be proved to be encrypted with a KMS key of your own: how is not known before apply.",
  },
  check({ facts, report }) {
    const all = buckets(facts);
    for (const object of facts.resources("aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy")) {
      const encrypted = isObjectUnderKms(object, all.named(object.at("bucket")));
      if (encrypted !== "yes") report(encrypted === "no" ? "notKms" : "unknown", { at: object });
    }
  },
});
