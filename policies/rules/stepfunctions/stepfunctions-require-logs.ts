import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "stepfunctions-require-logs",
  title: "Require state machines to log what they run",
  topic: "audit-logging",
  severity: "low",
  description:
    "A state machine calls other services with its own role; its log is the record of what was run with which input, and of what failed.",
  remediation: "Set level to ERROR or ALL in logging_configuration, with a log_destination.",
  references: [
    "https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/stepfunctions-controls.html#stepfunctions-1",
  ],
  controls: { fsbp: ["StepFunctions.1"], nist80053: ["AU-2", "AU-12"] },
  problem: "does not log what it runs",
  settings: [{ types: ["aws_sfn_state_machine"], path: "logging_configuration.level", wanted: ["ALL", "ERROR", "FATAL"] }],
  examples: {
    bad: `resource "aws_sfn_state_machine" "orders" {}`,
    good: `resource "aws_sfn_state_machine" "orders" {
  logging_configuration {
    level = "ERROR"
  }
}`,
  },
});
