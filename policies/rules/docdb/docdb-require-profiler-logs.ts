import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "docdb-require-profiler-logs",
  title: "Require document stores to publish their profiler",
  topic: "audit-logging",
  severity: "low",
  description: "The profiler shows the operations that take long: somebody who reads whole collections stands there.",
  remediation: 'Add "profiler" to enabled_cloudwatch_logs_exports, and set the parameter profiler to enabled.',
  references: ["https://docs.aws.amazon.com/documentdb/latest/developerguide/profiling.html"],
  controls: { nist80053: ["AU-2"] },
  problem: "does not publish its profiler",
  settings: [{ types: ["aws_docdb_cluster"], path: "enabled_cloudwatch_logs_exports", wanted: { includes: "profiler" } }],
  examples: {
    bad: `resource "aws_docdb_cluster" "orders" {
  enabled_cloudwatch_logs_exports = ["audit"]
}`,
    good: `resource "aws_docdb_cluster" "orders" {
  enabled_cloudwatch_logs_exports = ["audit", "profiler"]
}`,
  },
});
