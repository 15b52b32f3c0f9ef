import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "mq-require-audit-logs",
  title: "Require ActiveMQ brokers to publish their audit log",
  topic: "audit-logging",
  severity: "medium",
  description: "The audit log says who changed what through the console of the broker and its management interface.",
  remediation: "Set audit to true in logs.",
  references: [
    "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/mq-controls.html#mq-2",
  ],
  controls: { fsbp: ["MQ.2"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "MQ_CLOUDWATCH_AUDIT_LOG_ENABLED",
  problem: "publishes no audit log",
  settings: [
    // RabbitMQ has no audit log (https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring-rabbitmq.html).
    {
      types: ["aws_mq_broker"],
      path: "logs.audit",
      wanted: true,
      when: (broker) => broker.at("engine_type").string?.toLowerCase() !== "rabbitmq",
    },
  ],
  examples: {
    bad: `resource "aws_mq_broker" "orders" {
  engine_type = "ActiveMQ"
}`,
    good: `resource "aws_mq_broker" "orders" {
  engine_type = "ActiveMQ"
  logs {
    audit = true
  }
}`,
  },
});
