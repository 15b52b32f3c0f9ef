import policy from "../../../../policies/rules/credentials/credentials-no-literal-secret";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "a plain parameter", files: { "main.tf": `resource "aws_ssm_parameter" "p" {\n  type = "String"\n  value = "eu-west-1"\n}` } },
    {
      name: "a secret with a generated part",
      files: {
        "main.tf": `resource "random_password" "p" {\n  length = 32\n}\nresource "aws_secretsmanager_secret_version" "v" {\n  secret_string = jsonencode({ password = random_password.p.result })\n}`,
      },
    },
    {
      name: "a value that only stands in",
      files: {
        "main.tf": `resource "aws_secretsmanager_secret_version" "v" {\n  secret_string = "to be set"\n  lifecycle {\n    ignore_changes = [secret_string]\n  }\n}`,
      },
    },
  ],
  reject: [
    {
      name: "a password beside a host that is not known",
      files: {
        "main.tf": `resource "aws_db_instance" "d" {}\nresource "aws_secretsmanager_secret_version" "v" {\n  secret_string = jsonencode({ host = aws_db_instance.d.address, password = "hunter2" })\n}`,
      },
      findings: [{ messageId: "literal", address: "aws_secretsmanager_secret_version.v" }],
    },
    {
      name: "an encrypted parameter",
      files: { "main.tf": `resource "aws_ssm_parameter" "p" {\n  type = "SecureString"\n  value = "hunter2"\n}` },
      findings: [{ messageId: "literal", address: "aws_ssm_parameter.p", line: 3 }],
    },
  ],
});
