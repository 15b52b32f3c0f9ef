import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "neptune-require-backup-retention",
  title: "Require a week of backups of Neptune clusters",
  topic: "database-backup",
  severity: "medium",
  description:
    "What went wrong on Friday evening is found on Monday: the single day of backups that is kept where nothing is said is gone by then.",
  remediation: "Set backup_retention_period to between 7 and 35 days.",
  references: [
    "https://docs.aws.amazon.com/neptune/latest/userguide/backup-restore-overview.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-5",
  ],
  controls: { fsbp: ["Neptune.5"], nist80053: ["SI-12"] },
  awsConfigRule: "NEPTUNE_CLUSTER_BACKUP_RETENTION_CHECK",
  problem: "keeps its backups for less than a week",
  settings: [{ types: ["aws_neptune_cluster"], path: "backup_retention_period", wanted: { atLeast: 7, atMost: 35 } }],
  examples: {
    bad: `resource "aws_neptune_cluster" "orders" {
  backup_retention_period = 1
}`,
    good: `resource "aws_neptune_cluster" "orders" {
  backup_retention_period = 14
}`,
  },
});
