import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "guardduty-require-features",
  title: "Require the features of GuardDuty that are configured to be on",
  topic: "audit-logging",
  severity: "low",
  description:
    "A detector reads flows and API calls by itself; strange logins to databases, reads of buckets and malware on disks it sees only with the feature for each.",
  remediation: "Set status to ENABLED, or use RuntimeGuardrails.",
  references: [
    "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html",
  ],
  controls: { nist80053: ["SI-4"] },
  misses: ["Features that are not in the configuration."],
  problem: "leaves one of the detector's eyes shut",
  settings: [{ types: ["aws_guardduty_detector_feature", "aws_guardduty_member_detector_feature"], path: "status", wanted: ["ENABLED"] }],
  examples: {
    bad: `resource "aws_guardduty_detector_feature" "logins" {
  name   = "RDS_LOGIN_EVENTS"
  status = "DISABLED"
}`,
    good: `resource "aws_guardduty_detector_feature" "logins" {
  name   = "RDS_LOGIN_EVENTS"
  status = "ENABLED"
}`,
  },
});
