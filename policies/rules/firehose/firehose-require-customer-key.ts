import { customerKeyPolicy } from "../shared/customer-key-policy";
import type { Resource } from "../../terraform/model/resource";

/** What comes from a stream is encrypted as that stream is (https://docs.aws.amazon.com/firehose/latest/dev/encryption.html). */
const takesPuts = (stream: Resource): boolean =>
  stream.at("kinesis_source_configuration").isNone && stream.at("msk_source_configuration").isNone;

export default customerKeyPolicy({
  id: "firehose-require-customer-key",
  title: "Require delivery streams to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: [
    "https://docs.aws.amazon.com/firehose/latest/dev/encryption.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kinesis_firehose_delivery_stream#key_type",
  ],
  switches: [
    // "Default is `AWS_OWNED_CMK`" (documentation of the resource).
    {
      types: ["aws_kinesis_firehose_delivery_stream"],
      path: "server_side_encryption.key_type",
      wanted: ["CUSTOMER_MANAGED_CMK"],
      when: takesPuts,
    },
  ],
  keys: [{ types: ["aws_kinesis_firehose_delivery_stream"], path: "server_side_encryption.key_arn", when: takesPuts }],
  examples: {
    bad: `resource "aws_kinesis_firehose_delivery_stream" "orders" {
  destination = "extended_s3"
  server_side_encryption {
    enabled = true
  }
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
