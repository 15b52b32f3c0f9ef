import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "globalaccelerator-require-flow-logs",
  title: "Require accelerators to log who comes in",
  topic: "audit-logging",
  severity: "low",
  description:
    "An accelerator hands traffic from addresses all over the world into the network; its flow logs are the only record of where it came from.",
  remediation: "Set flow_logs_enabled to true in attributes, with a bucket.",
  references: ["https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html"],
  controls: { nist80053: ["AU-2", "AU-12"] },
  problem: "does not log who comes in",
  settings: [{ types: ["aws_globalaccelerator_accelerator"], path: "attributes.flow_logs_enabled", wanted: true }],
  examples: {
    bad: `resource "aws_globalaccelerator_accelerator" "orders" {}`,
    good: `resource "aws_globalaccelerator_accelerator" "orders" {
  attributes {
    flow_logs_enabled   = true
    flow_logs_s3_bucket = "flow-logs"
  }
}`,
  },
});
