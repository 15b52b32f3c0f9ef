import { definePolicy } from "../../engine/policy";
import { embeddedDocument } from "../../facts/embedded-documents";

export default definePolicy({
  id: "emr-require-encryption",
  title: "Require clusters to encrypt what they keep",
  topic: "other-data-store",
  severity: "medium",
  description:
    "Nodes of a cluster keep what they process on local disks and in S3; unencrypted, it lies open there and in the images of the disks.",
  remediation: "Set EnableAtRestEncryption to true, and EnableEbsEncryption to true in LocalDiskEncryptionConfiguration.",
  references: [
    "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-3",
  ],
  controls: { fsbp: ["EMR.3"], nist80053: ["SC-28"] },
  misses: ["Clusters without a security configuration."],
  examples: {
    bad: `resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({ EncryptionConfiguration = { EnableAtRestEncryption = false, EnableInTransitEncryption = false } })
}`,
    good: `resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({ EncryptionConfiguration = {
    EnableInTransitEncryption = false
    EnableAtRestEncryption    = true
    AtRestEncryptionConfiguration = {
      LocalDiskEncryptionConfiguration = { EnableEbsEncryption = true, EncryptionKeyProviderType = "AwsKms", AwsKmsKey = "alias/orders" }
    }
  } })
}`,
  },
  messages: {
    off: "{address} does not encrypt all that it keeps: {field} is {value}.",
    unknown: "{address} cannot be proved right: configuration is {value}, which cannot be read before apply.",
  },
  check({ facts, report }) {
    for (const security of facts.resources("aws_emr_security_configuration")) {
      const at = security.at("configuration");
      const encryption = embeddedDocument(at)?.get("EncryptionConfiguration");
      if (!encryption) {
        report("unknown", { at, value: at.text });
        continue;
      }
      const disks = encryption.get("AtRestEncryptionConfiguration").get("LocalDiskEncryptionConfiguration");
      const fields = {
        EnableAtRestEncryption: encryption.get("EnableAtRestEncryption"),
        EnableEbsEncryption: disks.get("EnableEbsEncryption"),
      };
      for (const [field, value] of Object.entries(fields)) if (!value.isTrue) report("off", { at, field, value: value.text });
    }
  },
});
