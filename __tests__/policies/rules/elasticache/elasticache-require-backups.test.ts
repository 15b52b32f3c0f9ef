import policy from "../../../../policies/rules/elasticache/elasticache-require-backups";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_elasticache_cluster",
      attribute: "snapshot_retention_limit",
      write: (value) => `snapshot_retention_limit = ${value}`,
      right: "1",
      wrong: "0",
      leftOut: { messageId: "missing" },
      beside: 'engine = "redis"',
    }),
    settingCases({
      type: "aws_elasticache_replication_group",
      attribute: "snapshot_retention_limit",
      write: (value) => `snapshot_retention_limit = ${value}`,
      right: "1",
      wrong: "0",
      leftOut: { messageId: "missing" },
    }),
    {
      accept: [
        {
          name: "Memcached, which has none",
          files: {
            "main.tf": `resource "aws_elasticache_cluster" "a" {
  engine = "memcached"
}`,
          },
        },
        {
          name: "a node type that has none",
          files: {
            "main.tf": `resource "aws_elasticache_cluster" "a" {
  engine    = "redis"
  node_type = "cache.t1.micro"
}`,
          },
        },
        {
          name: "a member of a group, which is asked itself",
          files: {
            "main.tf": `resource "aws_elasticache_cluster" "a" {
  replication_group_id = "orders"
}`,
          },
        },
      ],
      reject: [],
    },
  ),
);
