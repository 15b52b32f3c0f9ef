import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "kendra-require-customer-key",
  title: "Require search indexes of Kendra to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/kendra/latest/dg/encryption-at-rest.html"],
  keys: [{ types: ["aws_kendra_index"], path: "server_side_encryption_configuration.kms_key_id" }],
  examples: {
    bad: `resource "aws_kendra_index" "orders" {
  name = "orders"
}`,
    good: `resource "aws_kendra_index" "orders" {
  name = "orders"
  server_side_encryption_configuration {
    kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}`,
  },
});
