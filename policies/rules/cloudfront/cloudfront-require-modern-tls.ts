import { settingPolicy } from "../shared/setting-policy";
import type { Attribute } from "../../terraform/model/attribute";

const speaksTls = (origin: Attribute): boolean => origin.get("custom_origin_config").get("origin_protocol_policy").string !== "http-only";

export default settingPolicy({
  id: "cloudfront-require-modern-tls",
  title: "Require distributions to speak TLS 1.2 or later",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "SSL 3, TLS 1.0 and 1.1 have known weaknesses; who can stand between client and edge, or edge and origin, may read along.",
  remediation: 'Set minimum_protocol_version to "TLSv1.2_2021" and origin_ssl_protocols to ["TLSv1.2"].',
  references: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-10",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-15",
  ],
  controls: { fsbp: ["CloudFront.10", "CloudFront.15"], nist80053: ["SC-8"] },
  problem: "speaks TLS older than 1.2",
  settings: [
    {
      types: ["aws_cloudfront_distribution"],
      each: "viewer_certificate",
      path: "minimum_protocol_version",
      wanted: /^TLSv1\.[23]_/,
      // With CloudFront's own certificate the version cannot be chosen.
      when: (distribution) => !distribution.at("viewer_certificate").get("cloudfront_default_certificate").isTrue,
    },
    {
      types: ["aws_cloudfront_distribution"],
      each: "origin.custom_origin_config.origin_ssl_protocols",
      path: "",
      wanted: ["TLSv1.2"],
      when: (distribution) =>
        distribution
          .at("origin")
          .items()
          .some((origin) => speaksTls(origin)),
    },
  ],
  examples: {
    bad: `resource "aws_cloudfront_distribution" "orders" {
  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:111122223333:certificate/orders"
    minimum_protocol_version = "TLSv1"
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
