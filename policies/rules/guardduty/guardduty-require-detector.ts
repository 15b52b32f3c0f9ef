import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "guardduty-require-detector",
  title: "Require GuardDuty detectors to be on",
  topic: "audit-logging",
  severity: "high",
  description: "A detector that is off reports no stolen keys, no strange logins and no data on its way out.",
  remediation: "Set enable to true or leave it out.",
  references: [
    "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-1",
  ],
  controls: { fsbp: ["GuardDuty.1"], nist80053: ["SI-4"] },
  awsConfigRule: "GUARDDUTY_ENABLED_CENTRALIZED",
  problem: "detects nothing",
  settings: [{ types: ["aws_guardduty_detector"], path: "enable", wanted: true, leftOut: "right" }],
  examples: {
    bad: `resource "aws_guardduty_detector" "orders" {
  enable = false
}`,
    good: `resource "aws_guardduty_detector" "orders" {
  enable = true
}`,
  },
});
