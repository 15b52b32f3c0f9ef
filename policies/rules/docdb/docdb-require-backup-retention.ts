import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "docdb-require-backup-retention",
  title: "Require a week of backups of DocumentDB clusters",
  topic: "database-backup",
  severity: "medium",
  description:
    "What went wrong on Friday evening is found on Monday: the single day of backups that is kept where nothing is said is gone by then.",
  remediation: "Set backup_retention_period to between 7 and 35 days.",
  references: [
    "https://docs.aws.amazon.com/documentdb/latest/developerguide/backup_restore.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-2",
  ],
  controls: { fsbp: ["DocumentDB.2"], nist80053: ["SI-12"] },
  awsConfigRule: "DOCDB_CLUSTER_BACKUP_RETENTION_CHECK",
  problem: "keeps its backups for less than a week",
  settings: [{ types: ["aws_docdb_cluster"], path: "backup_retention_period", wanted: { atLeast: 7, atMost: 35 } }],
  examples: {
    bad: `resource "aws_docdb_cluster" "orders" {
  backup_retention_period = 1
}`,
    good: `resource "aws_docdb_cluster" "orders" {
  backup_retention_period = 14
}`,
  },
});
