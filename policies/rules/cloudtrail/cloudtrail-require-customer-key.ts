import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "cloudtrail-require-customer-key",
  title: "Require a key of your own for the files of trails",
  topic: "audit-logging",
  remediation: "Set kms_key_id to a customer managed key, or use AuditTrail.",
  references: [
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-2",
  ],
  controls: { fsbp: ["CloudTrail.2"], cis: ["CIS v3.0.0/3.5"] },
  awsConfigRule: "CLOUD_TRAIL_ENCRYPTION_ENABLED",
  keys: [{ types: ["aws_cloudtrail", "aws_cloudtrail_event_data_store"], path: "kms_key_id" }],
  examples: {
    bad: `resource "aws_cloudtrail" "orders" {}`,
    good: `resource "aws_cloudtrail" "orders" {
  kms_key_id = aws_kms_key.trail.arn
}

resource "aws_kms_key" "trail" {}`,
  },
});
