import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "sns-require-encryption",
  title: "Require topics to be encrypted with KMS",
  topic: "other-data-store",
  severity: "medium",
  description: "Messages of a topic are kept until they are delivered; without a key nothing but access to the topic protects them.",
  remediation: "Set kms_master_key_id to your key.",
  references: ["https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html"],
  controls: { nist80053: ["SC-28"] },
  problem: "is not encrypted with KMS",
  settings: [{ types: ["aws_sns_topic"], path: "kms_master_key_id", wanted: "set" }],
  examples: {
    bad: `resource "aws_sns_topic" "orders" {
  name = "orders"
}`,
    good: `resource "aws_sns_topic" "orders" {
  name              = "orders"
  kms_master_key_id = "alias/orders"
}`,
  },
});
