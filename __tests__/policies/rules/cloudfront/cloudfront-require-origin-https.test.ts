import policy from "../../../../policies/rules/cloudfront/cloudfront-require-origin-https";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "HTTPS",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {\norigin {\ncustom_origin_config {\norigin_protocol_policy = "https-only"\n}\n}\n}`,
      },
    },
    {
      name: "as the viewer",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {\norigin {\ncustom_origin_config {\norigin_protocol_policy = "match-viewer"\n}\n}\n}`,
      },
    },
    { name: "a bucket", files: { "main.tf": `resource "aws_cloudfront_distribution" "a" {\norigin {\ns3_origin_config {}\n}\n}` } },
  ],
  reject: [
    {
      name: "the second is plain",
      files: {
        "main.tf": `resource "aws_cloudfront_distribution" "a" {\norigin {\ns3_origin_config {}\n}\norigin {\ncustom_origin_config {\norigin_protocol_policy = "http-only"\n}\n}\n}`,
      },
      findings: [{ messageId: "wrong", attribute: "origin[1].custom_origin_config[0].origin_protocol_policy", line: 7 }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "how" {}\nresource "aws_cloudfront_distribution" "a" {\norigin {\ncustom_origin_config {\norigin_protocol_policy = var.how\n}\n}\n}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
