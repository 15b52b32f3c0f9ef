import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudfront-require-own-certificate",
  title: "Require distributions to have a certificate of your own",
  topic: "encryption-in-transit",
  severity: "low",
  description: "With CloudFront's own certificate clients may use TLS 1.0, and nobody can choose otherwise.",
  remediation: "Name a certificate of your own in acm_certificate_arn, and set minimum_protocol_version.",
  references: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesGeneral.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-7",
  ],
  controls: { fsbp: ["CloudFront.7"], nist80053: ["SC-8", "SC-13"] },
  problem: "uses CloudFront's own certificate",
  settings: [
    {
      types: ["aws_cloudfront_distribution"],
      path: "viewer_certificate.cloudfront_default_certificate",
      wanted: false,
      leftOut: (distribution) => {
        const certificate = distribution.at("viewer_certificate");
        return !certificate.get("acm_certificate_arn").isAbsent || !certificate.get("iam_certificate_id").isAbsent;
      },
    },
  ],
  examples: {
    bad: `resource "aws_cloudfront_distribution" "orders" {
  viewer_certificate {
    cloudfront_default_certificate = true
  }
}`,
    good: `resource "aws_cloudfront_distribution" "orders" {
  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:111122223333:certificate/orders"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}`,
  },
});
