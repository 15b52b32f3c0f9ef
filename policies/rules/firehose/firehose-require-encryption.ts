import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

/** What comes from a stream is encrypted as that stream is (https://docs.aws.amazon.com/firehose/latest/dev/encryption.html). */
const takesPuts = (stream: Resource): boolean =>
  stream.at("kinesis_source_configuration").isNone && stream.at("msk_source_configuration").isNone;

export default settingPolicy({
  id: "firehose-require-encryption",
  title: "Require delivery streams to be encrypted",
  topic: "other-data-store",
  severity: "medium",
  description:
    "Records wait in a delivery stream for up to a day when their destination does not answer; unencrypted, they wait in the clear.",
  remediation: "Set enabled in the block server_side_encryption to true.",
  references: [
    "https://docs.aws.amazon.com/firehose/latest/dev/encryption.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/datafirehose-controls.html#datafirehose-1",
  ],
  controls: { fsbp: ["DataFirehose.1"], nist80053: ["SC-28"] },
  problem: "is not encrypted at rest",
  settings: [
    { types: ["aws_kinesis_firehose_delivery_stream"], path: "server_side_encryption.enabled", wanted: true, when: takesPuts },
    {
      types: ["aws_kinesis_firehose_delivery_stream"],
      each: "server_side_encryption",
      path: "key_type",
      wanted: ["AWS_OWNED_CMK", "CUSTOMER_MANAGED_CMK"],
      leftOut: "right",
      when: takesPuts,
    },
  ],
  examples: {
    bad: `resource "aws_kinesis_firehose_delivery_stream" "orders" {
  destination = "extended_s3"
}`,
    good: `resource "aws_kinesis_firehose_delivery_stream" "orders" {
  destination = "extended_s3"
  server_side_encryption {
    enabled  = true
    key_type = "CUSTOMER_MANAGED_CMK"
    key_arn  = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}`,
  },
});
