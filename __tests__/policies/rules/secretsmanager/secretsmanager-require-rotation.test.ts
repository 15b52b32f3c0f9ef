import policy from "../../../../policies/rules/secretsmanager/secretsmanager-require-rotation";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a rotation",
      files: {
        "main.tf": `resource "aws_secretsmanager_secret" "a" {}
resource "aws_secretsmanager_secret_rotation" "a" {
  secret_id = aws_secretsmanager_secret.a.id
}`,
      },
    },
    {
      name: "rules of its own, as in provider 3",
      files: {
        "main.tf": `resource "aws_secretsmanager_secret" "a" {
  rotation_rules {
    automatically_after_days = 30
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "none",
      files: { "main.tf": `resource "aws_secretsmanager_secret" "a" {}` },
      findings: [{ messageId: "never", address: "aws_secretsmanager_secret.a" }],
    },
    {
      name: "that of another",
      files: {
        "main.tf": `resource "aws_secretsmanager_secret" "a" {}
resource "aws_secretsmanager_secret" "b" {}
resource "aws_secretsmanager_secret_rotation" "b" {
  secret_id = aws_secretsmanager_secret.b.arn
}`,
      },
      findings: [{ messageId: "never", address: "aws_secretsmanager_secret.a" }],
    },
  ],
});
