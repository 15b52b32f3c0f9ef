import { byTarget } from "../../facts/targets";
import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudfront-require-access-logs",
  title: "Require distributions to log who calls them",
  topic: "audit-logging",
  severity: "low",
  description: "The access log is the record of who fetched what, which nothing behind CloudFront sees.",
  remediation: "Name a bucket in logging_config, or a delivery source of CloudWatch Logs for the distribution.",
  references: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-5",
  ],
  controls: { fsbp: ["CloudFront.5"], nist80053: ["AU-2", "AU-12"] },
  problem: "does not log who calls it",
  settings: [
    {
      types: ["aws_cloudfront_distribution"],
      path: "logging_config.bucket",
      wanted: "set",
      when: (distribution, facts) =>
        !byTarget(facts.resources("aws_cloudwatch_log_delivery_source"), "resource_arn", distribution.type).has(distribution),
    },
  ],
  examples: {
    bad: `resource "aws_cloudfront_distribution" "orders" {
  enabled = true
}`,
    good: `resource "aws_cloudfront_distribution" "orders" {
  logging_config {
    bucket = "logs.s3.amazonaws.com"
  }
}`,
  },
});
