import policy from "../../../../policies/rules/elasticache/elasticache-require-auth";
import { testPolicy } from "../../../../policies/testing";

const user = (body: string) => ({
  "main.tf": `variable "v" {}\nresource "aws_elasticache_user" "a" {\n  access_string = "on ~* +@all"\n  ${body}\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "a user with a password", files: user("passwords = [var.v]") },
    { name: "a user who logs in with IAM", files: user(`authentication_mode {\n    type = "iam"\n  }`) },
    {
      name: "a user without a password who may do nothing",
      files: { "main.tf": `resource "aws_elasticache_user" "a" {\n  access_string = "off ~keys* -@all"\n  no_password_required = true\n}` },
    },
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
      name: "a user without a password",
      files: user("no_password_required = true"),
      findings: [{ messageId: "wrong", address: "aws_elasticache_user.a", attribute: "no_password_required", line: 4 }],
    },
    {
      name: "a user without a password, in the newer spelling",
      files: user(`authentication_mode {\n    type = "no-password-required"\n  }`),
      findings: [{ messageId: "wrong", attribute: "authentication_mode[0].type", line: 5 }],
    },
    {
      name: "a user of whose password nobody knows",
      files: user("no_password_required = var.v"),
      findings: [{ messageId: "unknown", attribute: "no_password_required" }],
    },
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
