import { definePolicy } from "../../engine/policy";
import { embeddedDocument } from "../../facts/embedded-documents";

export default definePolicy({
  id: "emr-require-tls",
  title: "Require clusters to encrypt what their nodes send each other",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "Nodes of a cluster send each other all that they process; without TLS it crosses the network in the clear.",
  remediation: "Set EnableInTransitEncryption to true, with certificates in InTransitEncryptionConfiguration.",
  references: [
    "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-4",
  ],
  controls: { fsbp: ["EMR.4"], nist80053: ["SC-8"] },
  misses: ["Clusters without a security configuration."],
  examples: {
    bad: `resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({ EncryptionConfiguration = { EnableAtRestEncryption = false, EnableInTransitEncryption = false } })
}`,
    good: `resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({ EncryptionConfiguration = { EnableAtRestEncryption = false, EnableInTransitEncryption = true } })
}`,
  },
  messages: {
    off: "{address} sends data between its nodes in the clear: {field} is {value}.",
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
      const value = encryption.get("EnableInTransitEncryption");
      if (!value.isTrue) report("off", { at, field: "EnableInTransitEncryption", value: value.text });
    }
  },
});
