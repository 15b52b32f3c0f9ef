import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "rds-require-logs",
  title: "Require databases to publish their logs",
  topic: "audit-logging",
  severity: "medium",
  description:
    "Failed logins, errors and slow statements stand in the log of a database; unpublished, it is gone with the instance and nobody can raise an alarm on it.",
  remediation: "Name the logs of the engine in enabled_cloudwatch_logs_exports, or build the store with PrivateDatabase or PrivateCluster.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-9",
  ],
  controls: { fsbp: ["RDS.9", "RDS.34", "RDS.36", "RDS.37", "RDS.40", "RDS.42"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "RDS_LOGGING_ENABLED",
  misses: ["Whether the logs that are published are all that the engine has."],
  problem: "publishes no logs",
  settings: [{ types: ["aws_db_instance", "aws_rds_cluster"], path: "enabled_cloudwatch_logs_exports", wanted: "some" }],
  examples: {
    bad: `resource "aws_db_instance" "orders" {}`,
    good: `resource "aws_db_instance" "orders" {
  enabled_cloudwatch_logs_exports = ["postgresql"]
}`,
  },
});
