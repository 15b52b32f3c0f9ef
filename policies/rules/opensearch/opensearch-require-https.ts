import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "opensearch-require-https",
  title: "Require search domains to be reached by HTTPS only",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "A domain that also answers HTTP takes passwords and documents in the clear from whoever forgets the s.",
  remediation: "Add the block domain_endpoint_options with enforce_https = true.",
  references: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain#domain_endpoint_options",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-8",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-8",
  ],
  controls: { fsbp: ["Opensearch.8", "ES.8"], nist80053: ["SC-8"] },
  problem: "answers HTTP",
  settings: [
    // "Defaults to `true`" in a block (documentation of the resource); without one nobody asks AWS for EnforceHTTPS.
    {
      types: ["aws_opensearch_domain", "aws_elasticsearch_domain"],
      path: "domain_endpoint_options.enforce_https",
      wanted: true,
      leftOut: (domain) => !domain.at("domain_endpoint_options").isNone,
    },
  ],
  examples: {
    bad: `resource "aws_opensearch_domain" "orders" {
  domain_name = "orders"
}`,
    good: `resource "aws_opensearch_domain" "orders" {
  domain_name = "orders"
  domain_endpoint_options {
    enforce_https = true
  }
}`,
  },
});
