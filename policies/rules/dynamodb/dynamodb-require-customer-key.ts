import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "dynamodb-require-customer-key",
  title: "Require tables to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: [
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table#server_side_encryption",
  ],
  switches: [
    // "If enabled is false then server-side encryption is set to AWS-owned key" (documentation of aws_dynamodb_table).
    { types: ["aws_dynamodb_table"], path: "server_side_encryption.enabled", wanted: true },
  ],
  keys: [
    { types: ["aws_dynamodb_table"], path: "server_side_encryption.kms_key_arn" },
    { types: ["aws_dynamodb_table_replica"], path: "kms_key_arn" },
    { types: ["aws_dynamodb_table"], each: "replica", path: "kms_key_arn" },
  ],
  examples: {
    bad: `resource "aws_dynamodb_table" "orders" {
  name = "orders"
}`,
    good: `resource "aws_dynamodb_table" "orders" {
  name = "orders"
  server_side_encryption {
    enabled     = true
    kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}`,
  },
});
