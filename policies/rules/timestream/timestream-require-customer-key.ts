import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "timestream-require-customer-key",
  title: "Require Timestream databases to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: ["https://docs.aws.amazon.com/timestream/latest/developerguide/EncryptionAtRest.html"],
  keys: [{ types: ["aws_timestreamwrite_database"], path: "kms_key_id" }],
  examples: {
    bad: `resource "aws_timestreamwrite_database" "orders" {
  database_name = "orders"
}`,
    good: `resource "aws_timestreamwrite_database" "orders" {
  database_name = "orders"
  kms_key_id    = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
