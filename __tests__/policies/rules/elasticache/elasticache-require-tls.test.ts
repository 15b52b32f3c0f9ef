import policy from "../../../../policies/rules/elasticache/elasticache-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_elasticache_replication_group",
      path: "transit_encryption_enabled",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_elasticache_replication_group",
      path: "transit_encryption_mode",
      right: ['"required"'],
      wrong: ['"preferred"'],
      beside: "transit_encryption_enabled = true",
      leftOut: "right",
    }),
    settingCases({
      type: "aws_elasticache_cluster",
      path: "transit_encryption_enabled",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
      beside: 'engine = "memcached"',
    }),
    {
      accept: [
        {
          name: "a single Redis cluster, which has no TLS",
          files: {
            "main.tf": `resource "aws_elasticache_cluster" "a" {
  engine = "redis"
}`,
          },
        },
      ],
      reject: [],
    },
  ),
);
