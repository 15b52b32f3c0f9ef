import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "appsync-require-logs",
  title: "Require GraphQL APIs to log their fields",
  topic: "audit-logging",
  severity: "low",
  description: "A GraphQL API answers any question that its schema allows; only the log of its fields shows who asked for what.",
  remediation: "Set field_log_level to ERROR or ALL in log_config.",
  references: [
    "https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/appsync-controls.html#appsync-2",
  ],
  controls: { fsbp: ["AppSync.2"], nist80053: ["AU-2", "AU-12"] },
  problem: "does not log its fields",
  settings: [{ types: ["aws_appsync_graphql_api"], path: "log_config.field_log_level", wanted: ["ALL", "ERROR", "INFO", "DEBUG"] }],
  examples: {
    bad: `resource "aws_appsync_graphql_api" "orders" {}`,
    good: `resource "aws_appsync_graphql_api" "orders" {
  log_config {
    field_log_level = "ERROR"
  }
}`,
  },
});
