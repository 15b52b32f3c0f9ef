import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "kinesis-require-customer-key",
  title: "Require streams to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html"],
  keys: [{ types: ["aws_kinesis_stream", "aws_kinesis_video_stream"], path: "kms_key_id" }],
  examples: {
    bad: `resource "aws_kinesis_stream" "orders" {
  encryption_type = "KMS"
  kms_key_id      = "alias/aws/kinesis"
}`,
    good: `resource "aws_kinesis_stream" "orders" {
  encryption_type = "KMS"
  kms_key_id      = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
