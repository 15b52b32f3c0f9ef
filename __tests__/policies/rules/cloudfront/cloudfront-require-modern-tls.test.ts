import policy from "../../../../policies/rules/cloudfront/cloudfront-require-modern-tls";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "CloudFront's own certificate, with which the version cannot be chosen",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {
viewer_certificate {
  cloudfront_default_certificate = true
  minimum_protocol_version = "TLSv1"
}
}`,
      },
    },
    {
      name: "TLS 1.3",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {
viewer_certificate {
  minimum_protocol_version = "TLSv1.3_2025"
}
}`,
      },
    },
    {
      name: "an origin without TLS, for which the versions mean nothing",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {
origin {
  custom_origin_config {
    origin_protocol_policy = "http-only"
    origin_ssl_protocols = ["TLSv1"]
  }
}
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {
viewer_certificate {
  acm_certificate_arn = "arn"
}
}`,
      },
      findings: [{ messageId: "missing" }],
    },
    {
      name: "TLS 1.1",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {
viewer_certificate {
  minimum_protocol_version = "TLSv1.1_2016"
}
}`,
      },
      findings: [{ messageId: "wrong", attribute: "viewer_certificate[0].minimum_protocol_version" }],
    },
    {
      name: "SSL 3",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {
viewer_certificate {
  minimum_protocol_version = "SSLv3"
}
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
    {
      name: "an origin by TLS 1.0",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {
origin {
  custom_origin_config {
    origin_protocol_policy = "https-only"
    origin_ssl_protocols = ["TLSv1", "TLSv1.2"]
  }
}
}`,
      },
      findings: [{ messageId: "wrong", attribute: "origin[0].custom_origin_config[0].origin_ssl_protocols[0]" }],
    },
  ],
});
