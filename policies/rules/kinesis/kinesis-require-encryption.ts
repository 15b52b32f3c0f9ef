import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "kinesis-require-encryption",
  title: "Require streams to be encrypted",
  topic: "other-data-store",
  severity: "medium",
  description: "An unencrypted stream keeps every record in the clear for as long as it is retained.",
  remediation: 'Set encryption_type to "KMS" and kms_key_id to your key.',
  references: [
    "https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kinesis_stream#encryption_type",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/kinesis-controls.html#kinesis-1",
  ],
  controls: { fsbp: ["Kinesis.1"], nist80053: ["SC-28"] },
  problem: "is not encrypted at rest",
  settings: [{ types: ["aws_kinesis_stream"], path: "encryption_type", wanted: ["KMS"] }],
  examples: {
    bad: `resource "aws_kinesis_stream" "orders" {
  name = "orders"
}`,
    good: `resource "aws_kinesis_stream" "orders" {
  name            = "orders"
  encryption_type = "KMS"
  kms_key_id      = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
