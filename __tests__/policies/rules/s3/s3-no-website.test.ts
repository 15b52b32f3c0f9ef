import policy from "../../../../policies/rules/s3/s3-no-website";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "no website", files: { "main.tf": `resource "aws_s3_bucket" "a" {}` } }],
  reject: [
    {
      name: "one beside the bucket",
      files: { "main.tf": `resource "aws_s3_bucket_website_configuration" "a" {}` },
      findings: [{ messageId: "website", address: "aws_s3_bucket_website_configuration.a" }],
    },
    {
      name: "one on the bucket",
      files: {
        "main.tf": `resource "aws_s3_bucket" "a" {
  website {
    index_document = "index.html"
  }
}`,
      },
      findings: [{ messageId: "website", attribute: "website" }],
    },
    {
      name: "one that may be there",
      files: {
        "main.tf": `variable "sites" {}
resource "aws_s3_bucket" "a" {
  dynamic "website" {
    for_each = var.sites
    content {}
  }
}`,
      },
      findings: [{ messageId: "website" }],
    },
  ],
});
