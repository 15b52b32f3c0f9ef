import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "logs-require-retention",
  title: "Require log groups to keep what they hold for a year",
  topic: "audit-logging",
  severity: "low",
  description: "A log that forgets after a week cannot tell, months later, when somebody came, and what they took.",
  remediation: "Set retention_in_days to 365 or more, or leave it out to keep logs for good.",
  references: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html#SettingLogRetention",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-16",
  ],
  controls: { nist80053: ["AU-11"] },
  awsConfigRule: "CW_LOGGROUP_RETENTION_PERIOD_CHECK",
  problem: "forgets in less than a year",
  settings: [
    // "If you select 0, the events in the log group are always retained and never expire"; the values are AWS's (documentation of aws_cloudwatch_log_group).
    {
      types: ["aws_cloudwatch_log_group"],
      path: "retention_in_days",
      wanted: ["0", "365", "400", "545", "731", "1096", "1827", "2192", "2557", "2922", "3288", "3653"],
      leftOut: "right",
    },
  ],
  examples: {
    bad: `resource "aws_cloudwatch_log_group" "api" {
  retention_in_days = 7
}`,
    good: `resource "aws_cloudwatch_log_group" "api" {
  retention_in_days = 365
}`,
  },
});
