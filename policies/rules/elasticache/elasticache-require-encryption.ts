import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

/** "When `engine` is `redis`, default is `false`. When `engine` is `valkey`, default is `true`"; the engine left out is `redis` (documentation of the resource). */
function isEncryptedByDefault(group: Resource): boolean | undefined {
  const engine = group.at("engine");
  return engine.isUnknown ? undefined : engine.string === "valkey";
}

export default settingPolicy({
  id: "elasticache-require-encryption",
  title: "Require caches to be encrypted at rest",
  topic: "database-encryption",
  severity: "medium",
  description:
    "A cache keeps copies of what the database protects; its swap files and backups hold them in the clear. Encryption cannot be switched on later.",
  remediation: "Set at_rest_encryption_enabled to true, or use a serverless cache, which always is.",
  references: [
    "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elasticache_replication_group#at_rest_encryption_enabled",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-4",
  ],
  controls: { fsbp: ["ElastiCache.4"], nist80053: ["SC-28"] },
  awsConfigRule: "ELASTICACHE_REPL_GRP_ENCRYPTED_AT_REST",
  misses: [
    "Single Redis clusters (aws_elasticache_cluster), which cannot be encrypted; use a replication group.",
    "Secondary groups of a global datastore, which are encrypted as the primary is.",
  ],
  problem: "is not encrypted at rest",
  settings: [
    {
      types: ["aws_elasticache_replication_group"],
      path: "at_rest_encryption_enabled",
      wanted: true,
      leftOut: isEncryptedByDefault,
      when: (group) => group.at("global_replication_group_id").isNone,
    },
  ],
  examples: {
    bad: `resource "aws_elasticache_replication_group" "orders" {
  engine = "redis"
}`,
    good: `resource "aws_elasticache_replication_group" "orders" {
  engine                     = "redis"
  at_rest_encryption_enabled = true
}`,
  },
});
