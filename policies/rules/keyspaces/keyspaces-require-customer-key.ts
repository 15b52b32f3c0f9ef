import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "keyspaces-require-customer-key",
  title: "Require Keyspaces tables to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: ["https://docs.aws.amazon.com/keyspaces/latest/devguide/EncryptionAtRest.html"],
  switches: [{ types: ["aws_keyspaces_table"], path: "encryption_specification.type", wanted: ["CUSTOMER_MANAGED_KMS_KEY"] }],
  keys: [{ types: ["aws_keyspaces_table"], path: "encryption_specification.kms_key_identifier" }],
  examples: {
    bad: `resource "aws_keyspaces_table" "orders" {
  keyspace_name = "shop"
}`,
    good: `resource "aws_keyspaces_table" "orders" {
  keyspace_name = "shop"
  encryption_specification {
    type               = "CUSTOMER_MANAGED_KMS_KEY"
    kms_key_identifier = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}`,
  },
});
