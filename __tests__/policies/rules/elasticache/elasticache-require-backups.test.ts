import policy from "../../../../policies/rules/elasticache/elasticache-require-backups";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_elasticache_cluster",
      path: "snapshot_retention_limit",
      right: ["1"],
      wrong: ["0"],
      leftOut: "missing",
      beside: 'engine = "redis"',
    }),
    settingCases({
      type: "aws_elasticache_replication_group",
      path: "snapshot_retention_limit",
      right: ["1"],
      wrong: ["0"],
      leftOut: "missing",
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
