import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "opensearch-require-customer-key",
  title: "Require search domains to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: ["https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html"],
  keys: [{ types: ["aws_opensearch_domain", "aws_elasticsearch_domain"], path: "encrypt_at_rest.kms_key_id" }],
  examples: {
    bad: `resource "aws_opensearch_domain" "orders" {
  encrypt_at_rest {
    enabled = true
  }
}`,
    good: `resource "aws_opensearch_domain" "orders" {
  encrypt_at_rest {
    enabled    = true
    kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}`,
  },
});
