import policy from "../../../../policies/rules/credentials/credentials-no-literal-password";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a variable without a default",
      files: { "main.tf": `variable "v" {}\nresource "aws_db_instance" "a" {\n  password = var.v\n}` },
    },
    {
      name: "a generated password",
      files: {
        "main.tf": `resource "random_password" "p" {\n  length = 32\n}\nresource "aws_rds_cluster" "a" {\n  master_password = random_password.p.result\n}`,
      },
    },
    {
      name: "switches and tokens of requests",
      files: {
        "main.tf": `resource "aws_db_instance" "a" {\n  manage_master_user_password = true\n}\nresource "aws_efs_file_system" "f" {\n  creation_token = "orders"\n}\nresource "aws_cognito_user_pool_client" "c" {\n  generate_secret = true\n}`,
      },
    },
    {
      name: "an output that says where the password is",
      files: { "main.tf": `output "db_password" {\n  value = "arn:aws:ssm:eu-west-1:111122223333:parameter/p"\n}` },
    },
    { name: "an empty string", files: { "main.tf": `resource "aws_db_instance" "a" {\n  password = ""\n}` } },
  ],
  reject: [
    {
      name: "a secret of a repository",
      files: { "main.tf": `resource "github_actions_secret" "s" {\n  plaintext_value = "hunter2"\n}` },
      findings: [{ address: "github_actions_secret.s", attribute: "plaintext_value" }],
    },
    {
      name: "a variable's default",
      files: { "main.tf": `variable "v" {\n  default = "hunter2"\n}\nresource "aws_db_instance" "a" {\n  password = var.v\n}` },
      findings: [{ messageId: "literal", address: "aws_db_instance.a", attribute: "password", line: 5 }],
    },
    {
      name: "the second user of a broker",
      files: {
        "main.tf": `resource "aws_mq_broker" "a" {\n  user {\n    username = "a"\n  }\n  user {\n    username = "b"\n    password = "hunter2"\n  }\n}`,
      },
      findings: [{ messageId: "literal", attribute: "user[1].password" }],
    },
    {
      name: "one arm of a condition that is not known",
      files: { "main.tf": `variable "v" {}\nresource "aws_db_instance" "a" {\n  password = var.v ? "hunter2" : null\n}` },
      findings: [{ messageId: "literal" }],
    },
    {
      name: "in a nested block",
      files: {
        "main.tf": `resource "aws_cloudwatch_event_connection" "c" {\n  auth_parameters {\n    basic {\n      username = "a"\n      password = "hunter2"\n    }\n  }\n}`,
      },
      findings: [{ messageId: "literal", line: 5 }],
    },
    {
      name: "of another provider",
      files: { "main.tf": `resource "postgresql_role" "r" {\n  password = "hunter2"\n}` },
      findings: [{ messageId: "literal", address: "postgresql_role.r" }],
    },
    {
      name: "an output",
      files: { "main.tf": `output "db_password" {\n  value = "hunter2"\n}` },
      findings: [{ messageId: "literal", address: "output.db_password" }],
    },
    {
      name: "an output of a module that builds nothing itself",
      files: {
        "main.tf": `module "settings" {\n  source = "./settings"\n}`,
        "settings/main.tf": `output "db_password" {\n  value = "hunter2"\n}`,
      },
      findings: [{ messageId: "literal", address: "module.settings.output.db_password" }],
    },
    {
      name: "digits only",
      files: { "main.tf": `resource "aws_db_instance" "a" {\n  password = 12345678\n}` },
      findings: [{ messageId: "literal" }],
    },
    {
      name: "glued together",
      files: { "main.tf.json": `{"locals":{"p":"hunter"},"resource":{"aws_redshift_cluster":{"a":{"master_password":"\${local.p}2"}}}}` },
      findings: [{ messageId: "literal" }],
    },
    {
      name: "an override of a construct",
      build: (stack) => {
        const { DbInstance } = require("@cdktf/provider-aws/lib/db-instance") as typeof import("@cdktf/provider-aws/lib/db-instance");
        new DbInstance(stack, "orders", { instanceClass: "db.t4g.micro", manageMasterUserPassword: true }).addOverride(
          "password",
          "hunter2",
        );
      },
      findings: [{ messageId: "literal", constructPath: "test/orders" }],
    },
  ],
});
