import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

/** "Setting a `snapshot_retention_limit` is not supported on cache.t1.micro cache nodes" (documentation of the resource). */
const hasSnapshots = (cache: Resource): boolean => cache.at("node_type").string !== "cache.t1.micro";

export default settingPolicy({
  id: "elasticache-require-backups",
  title: "Require automatic backups of caches",
  topic: "database-backup",
  severity: "medium",
  description: "Many a cache has become the only place of sessions, queues or counters; without backups a lost node loses them.",
  remediation: "Set snapshot_retention_limit to at least 1 day.",
  references: [
    "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-1",
  ],
  controls: { fsbp: ["ElastiCache.1"], nist80053: ["CP-9"] },
  awsConfigRule: "ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK",
  problem: "has no automatic backups",
  settings: [
    {
      types: ["aws_elasticache_cluster"],
      path: "snapshot_retention_limit",
      wanted: { atLeast: 1 },
      when: (cluster) => cluster.at("replication_group_id").isNone && cluster.at("engine").string !== "memcached" && hasSnapshots(cluster),
    },
    { types: ["aws_elasticache_replication_group"], path: "snapshot_retention_limit", wanted: { atLeast: 1 }, when: hasSnapshots },
  ],
  examples: {
    bad: `resource "aws_elasticache_cluster" "orders" {
  engine = "redis"
}`,
    good: `resource "aws_elasticache_cluster" "orders" {
  engine                   = "redis"
  snapshot_retention_limit = 7
}`,
  },
});
