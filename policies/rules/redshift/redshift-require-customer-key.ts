import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "redshift-require-customer-key",
  title: "Require Redshift to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: ["https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html"],
  keys: [{ types: ["aws_redshift_cluster", "aws_redshift_snapshot_copy_grant", "aws_redshiftserverless_namespace"], path: "kms_key_id" }],
  examples: {
    bad: `resource "aws_redshift_cluster" "orders" {
  encrypted = true
}`,
    good: `resource "aws_redshift_cluster" "orders" {
  encrypted  = true
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
