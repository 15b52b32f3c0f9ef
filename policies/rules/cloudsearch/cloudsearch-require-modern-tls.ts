import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudsearch-require-modern-tls",
  title: "Require CloudSearch domains to speak TLS 1.2 or later",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "Earlier versions of TLS have known weaknesses.",
  remediation: 'Set tls_security_policy to "Policy-Min-TLS-1-2-2019-07".',
  references: [
    "https://docs.aws.amazon.com/cloudsearch/latest/developerguide/configuring-domain-endpoint-options.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudsearch_domain",
  ],
  controls: { nist80053: ["SC-8", "SC-13"] },
  problem: "speaks TLS older than 1.2",
  settings: [{ types: ["aws_cloudsearch_domain"], path: "endpoint_options.tls_security_policy", wanted: /^Policy-Min-TLS-1-[23]-/ }],
  examples: {
    bad: `resource "aws_cloudsearch_domain" "orders" {
  endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-0-2019-07"
  }
}`,
    good: `resource "aws_cloudsearch_domain" "orders" {
  endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}`,
  },
});
