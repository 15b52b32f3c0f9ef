import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "rds-require-customer-key",
  title: "Require databases to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html"],
  keys: [
    { types: ["aws_db_instance"], path: "kms_key_id", when: (instance) => instance.at("replicate_source_db").isNone },
    {
      types: [
        "aws_rds_cluster",
        "aws_rds_cluster_activity_stream",
        "aws_db_instance_automated_backups_replication",
        "aws_db_snapshot_copy",
        "aws_rds_cluster_snapshot_copy",
      ],
      path: "kms_key_id",
    },
  ],
  examples: {
    bad: `resource "aws_rds_cluster" "orders" {
  engine            = "aurora-postgresql"
  storage_encrypted = true
}`,
    good: `resource "aws_rds_cluster" "orders" {
  engine            = "aurora-postgresql"
  storage_encrypted = true
  kms_key_id        = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
