import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "opensearch-require-modern-tls",
  title: "Require search domains to speak TLS 1.2 or later",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "TLS 1.0 and 1.1 have known weaknesses; who can stand between client and domain may read along.",
  remediation: 'Set tls_security_policy to "Policy-Min-TLS-1-2-PFS-2023-10".',
  references: [
    "https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-8",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-8",
  ],
  controls: { fsbp: ["Opensearch.8", "ES.8"], nist80053: ["SC-8"] },
  misses: ["Domains without domain_endpoint_options, which opensearch-require-https asks for."],
  problem: "speaks TLS older than 1.2",
  settings: [
    {
      types: ["aws_opensearch_domain", "aws_elasticsearch_domain"],
      each: "domain_endpoint_options",
      path: "tls_security_policy",
      wanted: /^Policy-Min-TLS-1-[23]-/,
    },
  ],
  examples: {
    bad: `resource "aws_opensearch_domain" "orders" {
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07"
  }
}`,
    good: `resource "aws_opensearch_domain" "orders" {
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}`,
  },
});
