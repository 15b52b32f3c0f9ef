import { settingPolicy } from "../shared/setting-policy";

const DOMAINS = ["aws_opensearch_domain", "aws_elasticsearch_domain"];

export default settingPolicy({
  id: "opensearch-require-access-control",
  title: "Require search domains to ask who searches",
  topic: "other-data-store",
  severity: "medium",
  description:
    "Without fine-grained access control whoever gets through the domain's policy reads and deletes every index; a policy that admits everyone in the network then asks nobody for a name.",
  remediation: "Set enabled in advanced_security_options and leave anonymous_auth_enabled out, or build the domain with PrivateSearch.",
  references: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-7",
  ],
  controls: { fsbp: ["Opensearch.7"], nist80053: ["AC-3", "AC-6"] },
  awsConfigRule: "OPENSEARCH_ACCESS_CONTROL_ENABLED",
  problem: "does not ask who searches",
  settings: [
    { types: DOMAINS, path: "advanced_security_options.enabled", wanted: true },
    {
      types: ["aws_opensearch_domain"],
      path: "advanced_security_options.anonymous_auth_enabled",
      wanted: false,
      leftOut: "right",
      when: (domain) => domain.at("advanced_security_options").items().length > 0,
    },
  ],
  examples: {
    bad: `resource "aws_opensearch_domain" "search" {}`,
    good: `resource "aws_opensearch_domain" "search" {
  advanced_security_options {
    enabled = true
  }
}`,
  },
});
