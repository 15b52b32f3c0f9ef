import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudtrail-require-every-region",
  title: "Require trails to record every region",
  topic: "audit-logging",
  severity: "medium",
  description:
    "Whoever wants to stay unseen works in a region that nobody uses; and calls to global services such as IAM are recorded only where the trail asks for them.",
  remediation: "Set is_multi_region_trail to true and leave include_global_service_events alone, or use AuditTrail.",
  references: [
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1",
  ],
  controls: { fsbp: ["CloudTrail.1"], cis: ["CIS v3.0.0/3.1"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "MULTI_REGION_CLOUD_TRAIL_ENABLED",
  misses: ["Event selectors that leave management events out."],
  problem: "does not record every region and global service",
  settings: [
    { types: ["aws_cloudtrail"], path: "is_multi_region_trail", wanted: true },
    { types: ["aws_cloudtrail"], path: "include_global_service_events", wanted: true, leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_cloudtrail" "orders" {}`,
    good: `resource "aws_cloudtrail" "orders" {
  is_multi_region_trail = true
}`,
  },
});
