import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "docdb-require-customer-key",
  title: "Require DocumentDB clusters to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: ["https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html"],
  keys: [{ types: ["aws_docdb_cluster", "aws_docdbelastic_cluster"], path: "kms_key_id" }],
  examples: {
    bad: `resource "aws_docdb_cluster" "orders" {
  storage_encrypted = true
}`,
    good: `resource "aws_docdb_cluster" "orders" {
  storage_encrypted = true
  kms_key_id        = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
