import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudtrail-require-cloudwatch-logs",
  title: "Require trails to be readable while things happen",
  topic: "audit-logging",
  severity: "low",
  description: "Files arrive minutes later and nobody reads them; only a trail that goes to CloudWatch Logs can raise an alarm.",
  remediation: "Set cloud_watch_logs_group_arn and its role, or use AuditTrail.",
  references: [
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-5",
  ],
  controls: { fsbp: ["CloudTrail.5"], nist80053: ["AU-6"] },
  awsConfigRule: "CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED",
  problem: "is not sent to CloudWatch Logs",
  settings: [{ types: ["aws_cloudtrail"], path: "cloud_watch_logs_group_arn", wanted: "set" }],
  examples: {
    bad: `resource "aws_cloudtrail" "orders" {}`,
    good: `resource "aws_cloudtrail" "orders" {
  cloud_watch_logs_group_arn = "\${aws_cloudwatch_log_group.trail.arn}:*"
}

resource "aws_cloudwatch_log_group" "trail" {}`,
  },
});
