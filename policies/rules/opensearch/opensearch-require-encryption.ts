import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "opensearch-require-encryption",
  title: "Require search domains to be encrypted at rest",
  topic: "database-encryption",
  severity: "medium",
  description: "A search index holds its documents; unencrypted, they lie open on its disks, in its snapshots and logs.",
  remediation: "Set enabled in the block encrypt_at_rest to true.",
  references: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain#encrypt_at_rest",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-1",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-1",
  ],
  controls: { fsbp: ["Opensearch.1", "ES.1"], nist80053: ["SC-28"] },
  problem: "is not encrypted at rest",
  settings: [{ types: ["aws_opensearch_domain", "aws_elasticsearch_domain"], path: "encrypt_at_rest.enabled", wanted: true }],
  examples: {
    bad: `resource "aws_opensearch_domain" "orders" {
  domain_name = "orders"
}`,
    good: `resource "aws_opensearch_domain" "orders" {
  domain_name = "orders"
  encrypt_at_rest {
    enabled = true
  }
}`,
  },
});
