import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudfront-require-https",
  title: "Require distributions to answer HTTPS only",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "What is asked for and answered by HTTP is read, and changed, by whoever stands on the way.",
  remediation: 'Set viewer_protocol_policy to "redirect-to-https" or "https-only" in each cache behavior.',
  references: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-3",
  ],
  controls: { fsbp: ["CloudFront.3"], nist80053: ["SC-8"] },
  problem: "answers HTTP",
  settings: [
    {
      types: ["aws_cloudfront_distribution"],
      each: "default_cache_behavior",
      path: "viewer_protocol_policy",
      wanted: ["redirect-to-https", "https-only"],
    },
    {
      types: ["aws_cloudfront_distribution"],
      each: "ordered_cache_behavior",
      path: "viewer_protocol_policy",
      wanted: ["redirect-to-https", "https-only"],
    },
  ],
  examples: {
    bad: `resource "aws_cloudfront_distribution" "orders" {
  default_cache_behavior {
    viewer_protocol_policy = "allow-all"
  }
}`,
    good: `resource "aws_cloudfront_distribution" "orders" {
  default_cache_behavior {
    viewer_protocol_policy = "redirect-to-https"
  }
}`,
  },
});
