import { definePolicy } from "../../engine/policy";
import { embeddedDocument } from "../../facts/embedded-documents";

export default definePolicy({
  id: "emr-require-customer-key",
  title: "Require what clusters keep in S3 to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  severity: "low",
  description:
    "With S3's own keys, whoever may read the bucket may also decrypt what is in it. A key of your own is a second gate, and each use of it is logged.",
  remediation: "Set EncryptionMode of S3EncryptionConfiguration to SSE-KMS or CSE-KMS, and AwsKmsKey.",
  references: [
    "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_security_configuration",
  ],
  controls: { nist80053: ["SC-12", "SC-28"] },
  examples: {
    bad: `resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = { EncryptionMode = "SSE-S3" }
      }
    }
  })
}`,
    good: `resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = { EncryptionMode = "SSE-KMS", AwsKmsKey = aws_kms_key.orders.arn }
      }
    }
  })
}`,
  },
  messages: {
    ownKeys: "{address} lets S3 choose the key: EncryptionMode is {value}.",
    unknown: "{address} cannot be proved to use a key of your own: EncryptionMode is {value}.",
  },
  check({ facts, report }) {
    for (const security of facts.resources("aws_emr_security_configuration")) {
      const at = security.at("configuration");
      const encryption = embeddedDocument(at)?.get("EncryptionConfiguration");
      const mode = encryption?.get("AtRestEncryptionConfiguration").get("S3EncryptionConfiguration").get("EncryptionMode") ?? at;
      if (!encryption || mode.isUnknown) report("unknown", { at, value: mode.text });
      else if (!mode.string?.endsWith("-KMS")) report("ownKeys", { at, value: mode.text });
    }
  },
});
