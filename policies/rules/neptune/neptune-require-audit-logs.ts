import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "neptune-require-audit-logs",
  title: "Require graph stores to publish their audit log",
  topic: "audit-logging",
  severity: "medium",
  description: "The audit log says who asked what of the graph; unpublished, nobody sees it.",
  remediation: 'Add "audit" to enable_cloudwatch_logs_exports, or build the store with PrivateGraphStore.',
  references: [
    "https://docs.aws.amazon.com/neptune/latest/userguide/cloudwatch-logs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-2",
  ],
  controls: { fsbp: ["Neptune.2"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "NEPTUNE_CLUSTER_CLOUDWATCH_LOG_EXPORT_ENABLED",
  problem: "publishes no audit log",
  settings: [{ types: ["aws_neptune_cluster"], path: "enable_cloudwatch_logs_exports", wanted: { includes: "audit" } }],
  examples: {
    bad: `resource "aws_neptune_cluster" "orders" {}`,
    good: `resource "aws_neptune_cluster" "orders" {
  enable_cloudwatch_logs_exports = ["audit"]
}`,
  },
});
