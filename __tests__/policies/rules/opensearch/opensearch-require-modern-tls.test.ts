import policy from "../../../../policies/rules/opensearch/opensearch-require-modern-tls";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "no block, which another policy asks for", files: { "main.tf": `resource "aws_opensearch_domain" "a" {}` } },
    {
      name: "TLS 1.2",
      files: {
        "main.tf": `resource "aws_opensearch_domain" "a" {
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_opensearch_domain" "a" {
  domain_endpoint_options {}
}`,
      },
      findings: [{ messageId: "missing", attribute: "domain_endpoint_options[0].tls_security_policy" }],
    },
    {
      name: "TLS 1.0",
      files: {
        "main.tf": `resource "aws_elasticsearch_domain" "a" {
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07"
  }
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
  ],
});
