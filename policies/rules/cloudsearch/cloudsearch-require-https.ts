import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudsearch-require-https",
  title: "Require CloudSearch domains to be reached by HTTPS only",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "Without it whoever is on the way reads what is searched and found.",
  remediation: "Set enforce_https to true.",
  references: [
    "https://docs.aws.amazon.com/cloudsearch/latest/developerguide/configuring-domain-endpoint-options.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudsearch_domain",
  ],
  controls: { nist80053: ["SC-8", "SC-23"] },
  problem: "answers plain HTTP",
  settings: [{ types: ["aws_cloudsearch_domain"], path: "endpoint_options.enforce_https", wanted: true }],
  examples: {
    bad: `resource "aws_cloudsearch_domain" "orders" {
  endpoint_options {
    enforce_https = false
  }
}`,
    good: `resource "aws_cloudsearch_domain" "orders" {
  endpoint_options {
    enforce_https = true
  }
}`,
  },
});
