import policy from "../../../../policies/rules/elasticache/elasticache-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_elasticache_replication_group",
      attribute: "transit_encryption_enabled",
      write: (value) => `transit_encryption_enabled = ${value}`,
      right: "true",
      wrong: "false",
      leftOut: { messageId: "missing" },
    }),
    settingCases({
      type: "aws_elasticache_replication_group",
      attribute: "transit_encryption_mode",
      write: (value) => `transit_encryption_mode = ${value}`,
      right: '"required"',
      wrong: '"preferred"',
      beside: "transit_encryption_enabled = true",
    }),
    settingCases({
      type: "aws_elasticache_cluster",
      attribute: "transit_encryption_enabled",
      write: (value) => `transit_encryption_enabled = ${value}`,
      right: "true",
      wrong: "false",
      leftOut: { messageId: "missing" },
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
