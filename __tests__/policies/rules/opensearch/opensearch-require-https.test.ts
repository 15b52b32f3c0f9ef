import policy from "../../../../policies/rules/opensearch/opensearch-require-https";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a block that says nothing",
      files: {
        "main.tf": `resource "aws_opensearch_domain" "a" {
  domain_endpoint_options {}
}`,
      },
    },
  ],
  reject: [
    {
      name: "no block",
      files: { "main.tf": `resource "aws_opensearch_domain" "a" {}` },
      findings: [{ messageId: "missing", attribute: "domain_endpoint_options.enforce_https" }],
    },
    {
      name: "off",
      files: {
        "main.tf": `resource "aws_elasticsearch_domain" "a" {
  domain_endpoint_options {
    enforce_https = false
  }
}`,
      },
      findings: [{ messageId: "wrong", attribute: "domain_endpoint_options[0].enforce_https" }],
    },
    {
      name: "a variable",
      files: {
        "main.tf": `variable "on" {}
resource "aws_opensearch_domain" "a" {
  domain_endpoint_options {
    enforce_https = var.on
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
