import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "sqs-require-customer-key",
  title: "Require queues to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html"],
  keys: [{ types: ["aws_sqs_queue"], path: "kms_master_key_id" }],
  examples: {
    bad: `resource "aws_sqs_queue" "orders" {
  kms_master_key_id = "alias/aws/sqs"
}`,
    good: `resource "aws_sqs_queue" "orders" {
  kms_master_key_id = "alias/orders"
}`,
  },
});
