import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "rds-require-backups",
  title: "Require automatic backups of databases",
  topic: "database-backup",
  severity: "medium",
  description:
    "Without automatic backups a wrong statement, a failed migration or somebody with a grudge ends the data for good. The provider keeps none for an instance unless it is told to.",
  remediation: "Set backup_retention_period to between 7 and 35 days.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance#backup_retention_period",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-11",
  ],
  controls: { fsbp: ["RDS.11"], nist80053: ["CP-9"] },
  misses: ["Read replicas, whose source is backed up."],
  problem: "has no automatic backups",
  settings: [
    // "Must be between `0` and `35`. Default is `0`" (documentation of aws_db_instance).
    {
      types: ["aws_db_instance"],
      path: "backup_retention_period",
      wanted: { atLeast: 1, atMost: 35 },
      when: (instance) => instance.at("replicate_source_db").isNone,
    },
    // "Default `1`" (documentation of aws_rds_cluster).
    { types: ["aws_rds_cluster"], path: "backup_retention_period", wanted: { atLeast: 1, atMost: 35 }, leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  backup_retention_period = 0
}`,
    good: `resource "aws_db_instance" "orders" {
  backup_retention_period = 14
}`,
  },
});
