import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "elasticache-require-customer-key",
  title: "Require caches to be encrypted with a KMS key of your own",
  topic: "database-encryption",
  references: ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html"],
  keys: [
    {
      types: ["aws_elasticache_replication_group"],
      path: "kms_key_id",
      when: (group) => group.at("global_replication_group_id").isNone,
    },
    { types: ["aws_elasticache_serverless_cache"], path: "kms_key_id" },
  ],
  examples: {
    bad: `resource "aws_elasticache_replication_group" "orders" {
  at_rest_encryption_enabled = true
}`,
    good: `resource "aws_elasticache_replication_group" "orders" {
  at_rest_encryption_enabled = true
  kms_key_id                 = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});
