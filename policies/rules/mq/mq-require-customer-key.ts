import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "mq-require-customer-key",
  title: "Require brokers to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: [
    "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/data-protection.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/mq_broker#encryption_options",
  ],
  switches: [
    // "Defaults to `true`" in a block; without the block AWS takes its own key too (documentation of the resource).
    { types: ["aws_mq_broker"], path: "encryption_options.use_aws_owned_key", wanted: false },
  ],
  keys: [{ types: ["aws_mq_broker"], path: "encryption_options.kms_key_id" }],
  examples: {
    bad: `resource "aws_mq_broker" "orders" {
  broker_name = "orders"
}`,
    good: `resource "aws_mq_broker" "orders" {
  broker_name = "orders"
  encryption_options {
    use_aws_owned_key = false
    kms_key_id        = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}`,
  },
});
