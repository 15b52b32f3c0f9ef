import policy from "../../../../policies/rules/cloudfront/cloudfront-require-access-logs";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a bucket",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {\nlogging_config {\nbucket = aws_s3_bucket.logs.bucket_domain_name\n}\n}\nresource "aws_s3_bucket" "logs" {}`,
      },
    },
    {
      name: "CloudWatch Logs",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {}\nresource "aws_cloudwatch_log_delivery_source" "a" {\nresource_arn = aws_cloudfront_distribution.a.arn\n}`,
      },
    },
  ],
  reject: [
    {
      name: "nowhere",
      files: { "main.tf": `resource "aws_cloudfront_distribution" "a" {}` },
      findings: [{ messageId: "missing", attribute: "logging_config.bucket" }],
    },
    {
      name: "another's delivery",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {}\nresource "aws_cloudwatch_log_delivery_source" "b" {\nresource_arn = "arn:aws:cloudfront::111122223333:distribution/b"\n}`,
      },
      findings: [{ messageId: "missing" }],
    },
  ],
});
