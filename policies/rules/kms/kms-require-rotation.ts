import { definePolicy } from "../../engine/policy";
import { canRotate } from "../../facts/keys";
import { answer } from "../../facts/answer";

export default definePolicy({
  id: "kms-require-rotation",
  title: "Require keys to be rotated",
  topic: "kms",
  severity: "medium",
  description: "A key that never changes protects all that was ever encrypted with it, so that one disclosure opens everything.",
  remediation: "Set enable_key_rotation to true, or use EncryptionKey.",
  references: [
    "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-4",
  ],
  controls: { cis: ["CIS v3.0.0/3.6"], nist80053: ["SC-12"] },
  awsConfigRule: "CMK_BACKING_KEY_ROTATION_ENABLED",
  misses: ["Keys with imported material (aws_kms_external_key), which AWS rotates only on demand."],
  examples: {
    bad: `resource "aws_kms_key" "orders" {}`,
    good: `resource "aws_kms_key" "orders" {
  enable_key_rotation = true
}`,
  },
  messages: {
    off: "{address} is not rotated: enable_key_rotation is {value}.",
    unknown: "{address} cannot be proved to be rotated: enable_key_rotation is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const key of facts.resources("aws_kms_key")) {
      if (!canRotate(key)) continue;
      const at = key.at("enable_key_rotation");
      const rotated = answer(at);
      if (rotated !== "yes") report(rotated === "no" ? "off" : "unknown", { at, value: at.text });
    }
  },
});
