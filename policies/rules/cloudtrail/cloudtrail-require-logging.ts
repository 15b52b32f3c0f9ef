import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudtrail-require-logging",
  title: "Require trails to write",
  topic: "audit-logging",
  severity: "high",
  description: "A trail that is switched off records nothing: whoever comes in leaves no trace, and nothing can be told afterwards.",
  remediation: "Set enable_logging to true or leave it out, or use AuditTrail.",
  references: [
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-turning-off-logging.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1",
  ],
  controls: { fsbp: ["CloudTrail.1"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "CLOUD_TRAIL_ENABLED",
  problem: "records nothing",
  settings: [{ types: ["aws_cloudtrail"], path: "enable_logging", wanted: true, leftOut: "right" }],
  examples: {
    bad: `resource "aws_cloudtrail" "orders" {
  enable_logging = false
}`,
    good: `resource "aws_cloudtrail" "orders" {
  enable_logging = true
}`,
  },
});
