import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "logs-require-expiry",
  title: "Require log groups to say how long they keep what they hold",
  topic: "audit-logging",
  severity: "low",
  description: "A group that does not say it keeps everything for good, personal data too, and nobody decided that.",
  remediation: "Set retention_in_days, to 0 where everything should be kept for good.",
  references: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html#SettingLogRetention",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_group",
  ],
  controls: { nist80053: ["AU-11", "SI-12"] },
  problem: "does not say how long it keeps what it holds",
  settings: [{ types: ["aws_cloudwatch_log_group"], path: "retention_in_days", wanted: "set" }],
  examples: {
    bad: `resource "aws_cloudwatch_log_group" "orders" {
  name = "orders"
}`,
    good: `resource "aws_cloudwatch_log_group" "orders" {
  retention_in_days = 365
}`,
  },
});
