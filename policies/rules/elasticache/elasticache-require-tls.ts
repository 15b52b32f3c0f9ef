import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "elasticache-require-tls",
  title: "Require connections to caches to be encrypted",
  topic: "encryption-in-transit",
  severity: "medium",
  description:
    "Without TLS every command, password and value crosses the network in the clear, between nodes too; and only with TLS can a cache ask for a password at all.",
  remediation: 'Set transit_encryption_enabled to true, and transit_encryption_mode to "required" once all clients use TLS.',
  references: [
    "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elasticache_replication_group#transit_encryption_enabled",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-5",
  ],
  controls: { fsbp: ["ElastiCache.5"], nist80053: ["SC-8"] },
  awsConfigRule: "ELASTICACHE_REPL_GRP_ENCRYPTED_IN_TRANSIT",
  misses: ["Single Redis clusters (aws_elasticache_cluster), which cannot be encrypted; use a replication group."],
  problem: "takes connections in the clear",
  settings: [
    {
      types: ["aws_elasticache_replication_group"],
      path: "transit_encryption_enabled",
      wanted: true,
      when: (group) => group.at("global_replication_group_id").isNone,
    },
    { types: ["aws_elasticache_replication_group"], path: "transit_encryption_mode", wanted: ["required"], leftOut: "right" },
    {
      types: ["aws_elasticache_cluster"],
      path: "transit_encryption_enabled",
      wanted: true,
      when: (cluster) => cluster.at("engine").string === "memcached",
    },
  ],
  examples: {
    bad: `resource "aws_elasticache_replication_group" "orders" {
  engine = "redis"
}`,
    good: `resource "aws_elasticache_replication_group" "orders" {
  engine                     = "redis"
  transit_encryption_enabled = true
}`,
  },
});
