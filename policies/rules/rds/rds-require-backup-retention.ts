import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "rds-require-backup-retention",
  title: "Require a week of backups of databases",
  topic: "database-backup",
  severity: "low",
  description: "What went wrong on Friday evening is found on Monday: backups of a day or two are gone by then.",
  remediation: "Set backup_retention_period to between 7 and 35 days.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-11",
  ],
  controls: { fsbp: ["RDS.11"], nist80053: ["CP-9"] },
  problem: "keeps its backups for less than a week",
  settings: [
    {
      types: ["aws_db_instance"],
      path: "backup_retention_period",
      wanted: { atLeast: 7 },
      // That there are none is for rds-require-backups to say.
      leftOut: "right",
      when: (instance) => instance.at("replicate_source_db").isNone,
    },
    { types: ["aws_rds_cluster"], path: "backup_retention_period", wanted: { atLeast: 7 } },
  ],
  examples: {
    bad: `resource "aws_rds_cluster" "orders" {
  engine = "aurora-postgresql"
}`,
    good: `resource "aws_rds_cluster" "orders" {
  engine                  = "aurora-postgresql"
  backup_retention_period = 14
}`,
  },
});
