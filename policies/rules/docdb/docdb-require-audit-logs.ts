import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "docdb-require-audit-logs",
  title: "Require document stores to write and publish their audit log",
  topic: "audit-logging",
  severity: "medium",
  description: "The audit log says who logged in and what was dropped; without it nobody can tell what happened to the documents.",
  remediation:
    'Add "audit" to enabled_cloudwatch_logs_exports and set the parameter audit_logs to enabled, or build the store with PrivateDocumentStore.',
  references: [
    "https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-4",
  ],
  controls: { fsbp: ["DocumentDB.4"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "DOCDB_CLUSTER_AUDIT_LOGGING_ENABLED",
  problem: "has no audit log",
  settings: [
    { types: ["aws_docdb_cluster"], path: "enabled_cloudwatch_logs_exports", wanted: { includes: "audit" } },
    // Values: https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html
    { types: ["aws_docdb_cluster_parameter_group"], parameter: "audit_logs", wanted: /^(enabled|all|.*(ddl|dml_read|dml_write).*)$/i },
  ],
  examples: {
    bad: `resource "aws_docdb_cluster" "orders" {}`,
    good: `resource "aws_docdb_cluster" "orders" {
  enabled_cloudwatch_logs_exports = ["audit"]
}`,
  },
});
