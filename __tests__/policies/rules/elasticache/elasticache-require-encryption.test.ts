import policy from "../../../../policies/rules/elasticache/elasticache-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_elasticache_replication_group",
      path: "at_rest_encryption_enabled",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    {
      accept: [
        {
          name: "left out, Valkey",
          files: {
            "main.tf": `variable "engine" {}
resource "aws_elasticache_replication_group" "a" {
  engine = "valkey"
}`,
          },
        },
        {
          name: "a secondary group, which is as its primary is",
          files: {
            "main.tf": `variable "engine" {}
resource "aws_elasticache_replication_group" "a" {
  global_replication_group_id = "orders"
}`,
          },
        },
      ],
      reject: [
        {
          name: "off, Valkey",
          files: {
            "main.tf": `variable "engine" {}
resource "aws_elasticache_replication_group" "a" {
  engine = "valkey"
  at_rest_encryption_enabled = false
}`,
          },
          findings: [{ messageId: "wrong" }],
        },
        {
          name: "left out, Redis",
          files: {
            "main.tf": `variable "engine" {}
resource "aws_elasticache_replication_group" "a" {
  engine = "redis"
}`,
          },
          findings: [{ messageId: "missing" }],
        },
        {
          name: "left out, an engine that is not known",
          files: {
            "main.tf": `variable "engine" {}
resource "aws_elasticache_replication_group" "a" {
  engine = var.engine
}`,
          },
          findings: [{ messageId: "unknownDefault" }],
        },
      ],
    },
  ),
);
