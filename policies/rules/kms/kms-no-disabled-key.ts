import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "kms-no-disabled-key",
  title: "Disallow keys that are disabled",
  topic: "kms",
  severity: "low",
  description: "A disabled key decrypts nothing: what it protects cannot be read until somebody enables it, and nobody looks after it.",
  remediation: "Leave is_enabled out, or plan the deletion of the key.",
  references: ["https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html"],
  controls: { nist80053: ["SC-12"] },
  problem: "is disabled",
  settings: [
    { types: ["aws_kms_key"], path: "is_enabled", wanted: true, leftOut: "right" },
    { types: ["aws_kms_external_key"], path: "enabled", wanted: true, leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_kms_key" "orders" {
  is_enabled = false
}`,
    good: `resource "aws_kms_key" "orders" {
  is_enabled = true
}`,
  },
});
