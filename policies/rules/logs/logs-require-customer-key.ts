import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "logs-require-customer-key",
  title: "Require a key of your own for log groups",
  topic: "audit-logging",
  remediation: "Set kms_key_id to a customer managed key.",
  references: ["https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html"],
  awsConfigRule: "CLOUDWATCH_LOG_GROUP_ENCRYPTED",
  keys: [{ types: ["aws_cloudwatch_log_group"], path: "kms_key_id" }],
  examples: {
    bad: `resource "aws_cloudwatch_log_group" "orders" {}`,
    good: `resource "aws_cloudwatch_log_group" "orders" {
  kms_key_id = aws_kms_key.logs.arn
}

resource "aws_kms_key" "logs" {}`,
  },
});
