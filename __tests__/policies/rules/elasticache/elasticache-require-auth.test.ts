import policy from "../../../../policies/rules/elasticache/elasticache-require-auth";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a password",
      files: {
        "main.tf": `variable "v" {}
resource "aws_elasticache_replication_group" "a" {
  auth_token = var.v
}`,
      },
    },
    {
      name: "users",
      files: {
        "main.tf": `variable "v" {}
resource "aws_elasticache_replication_group" "a" {
  user_group_ids = [var.v]
}`,
      },
    },
    {
      name: "a secondary group, which is as its primary is",
      files: {
        "main.tf": `variable "v" {}
resource "aws_elasticache_replication_group" "a" {
  global_replication_group_id = "orders"
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `variable "v" {}
resource "aws_elasticache_replication_group" "a" {
  
}`,
      },
      findings: [{ messageId: "missing", attribute: "auth_token" }],
    },
    {
      name: "an empty text",
      files: {
        "main.tf": `variable "v" {}
resource "aws_elasticache_replication_group" "a" {
  auth_token = ""
}`,
      },
      findings: [{ messageId: "missing" }],
    },
    {
      name: "no users",
      files: {
        "main.tf": `variable "v" {}
resource "aws_elasticache_replication_group" "a" {
  user_group_ids = []
}`,
      },
      findings: [{ messageId: "missing" }],
    },
  ],
});
