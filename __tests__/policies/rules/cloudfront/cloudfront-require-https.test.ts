import policy from "../../../../policies/rules/cloudfront/cloudfront-require-https";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "HTTPS only",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {
default_cache_behavior {
  viewer_protocol_policy = "https-only"
}
}`,
      },
    },
  ],
  reject: [
    {
      name: "by default",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {
default_cache_behavior {
  viewer_protocol_policy = "allow-all"
}
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
    {
      name: "for one path",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {
default_cache_behavior {
  viewer_protocol_policy = "https-only"
}
ordered_cache_behavior {
  viewer_protocol_policy = "allow-all"
}
}`,
      },
      findings: [{ messageId: "wrong", attribute: "ordered_cache_behavior[0].viewer_protocol_policy" }],
    },
  ],
});
