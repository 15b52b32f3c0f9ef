import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudtrail-require-validation",
  title: "Require digests for the files of trails",
  topic: "audit-logging",
  severity: "low",
  description: "Without digests nobody can tell whether the files of a trail were changed or removed after they were written.",
  remediation: "Set enable_log_file_validation to true, or use AuditTrail.",
  references: [
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-4",
  ],
  controls: { fsbp: ["CloudTrail.4"], cis: ["CIS v3.0.0/3.2"], nist80053: ["AU-9"] },
  awsConfigRule: "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED",
  problem: "writes no digests of its files",
  settings: [{ types: ["aws_cloudtrail"], path: "enable_log_file_validation", wanted: true }],
  examples: {
    bad: `resource "aws_cloudtrail" "orders" {}`,
    good: `resource "aws_cloudtrail" "orders" {
  enable_log_file_validation = true
}`,
  },
});
