import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "sns-require-customer-key",
  title: "Require topics to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html"],
  keys: [{ types: ["aws_sns_topic"], path: "kms_master_key_id" }],
  examples: {
    bad: `resource "aws_sns_topic" "orders" {
  kms_master_key_id = "alias/aws/sns"
}`,
    good: `resource "aws_sns_topic" "orders" {
  kms_master_key_id = "alias/orders"
}`,
  },
});
