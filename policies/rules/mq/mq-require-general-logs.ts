import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "mq-require-general-logs",
  title: "Require brokers to publish their general log",
  topic: "audit-logging",
  severity: "low",
  description: "Errors and connections stand in the general log; unpublished, it is lost with the broker.",
  remediation: "Set general to true in logs.",
  references: ["https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring.html"],
  controls: { nist80053: ["AU-2", "AU-12"] },
  problem: "publishes no general log",
  settings: [{ types: ["aws_mq_broker"], path: "logs.general", wanted: true }],
  examples: {
    bad: `resource "aws_mq_broker" "orders" {}`,
    good: `resource "aws_mq_broker" "orders" {
  logs {
    general = true
  }
}`,
  },
});
