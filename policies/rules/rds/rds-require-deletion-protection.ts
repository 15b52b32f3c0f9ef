import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "rds-require-deletion-protection",
  title: "Require databases to be protected from deletion",
  topic: "database-backup",
  severity: "low",
  description: "A database that may be deleted is one mistaken destroy, or one stolen credential, away from being gone.",
  remediation: "Set deletion_protection to true.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html#USER_DeleteInstance.DeletionProtection",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-7",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-8",
  ],
  controls: { fsbp: ["RDS.7", "RDS.8"] },
  problem: "can be deleted by a single call",
  settings: [{ types: ["aws_db_instance", "aws_rds_cluster", "aws_rds_global_cluster"], path: "deletion_protection", wanted: true }],
  examples: {
    bad: `resource "aws_rds_cluster" "orders" {
  engine = "aurora-postgresql"
}`,
    good: `resource "aws_rds_cluster" "orders" {
  engine              = "aurora-postgresql"
  deletion_protection = true
}`,
  },
});
