import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudfront-require-origin-https",
  title: "Require distributions to reach their origins by HTTPS",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "HTTPS ends at CloudFront; from there the request goes over the Internet again, with the cookies and answers of the caller.",
  remediation: "Set origin_protocol_policy to https-only.",
  references: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-9",
  ],
  controls: { fsbp: ["CloudFront.9"], nist80053: ["SC-8"] },
  misses: ["With match-viewer it is the viewer who decides: cloudfront-require-https."],
  problem: "reaches its origin by plain HTTP",
  settings: [
    {
      types: ["aws_cloudfront_distribution"],
      each: "origin.custom_origin_config",
      path: "origin_protocol_policy",
      wanted: ["https-only", "match-viewer"],
    },
  ],
  examples: {
    bad: `resource "aws_cloudfront_distribution" "orders" {
  origin {
    custom_origin_config {
      origin_protocol_policy = "http-only"
    }
  }
}`,
    good: `resource "aws_cloudfront_distribution" "orders" {
  origin {
    custom_origin_config {
      origin_protocol_policy = "https-only"
    }
  }
}`,
  },
});
