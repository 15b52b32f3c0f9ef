import policy from "../../../../policies/rules/ssm/ssm-require-secure-parameter";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "no secret",
      files: {
        "main.tf": `resource "aws_ssm_parameter" "a" {
  name = "/orders/subnet"
  type = "String"
}`,
      },
    },
    {
      name: "encrypted",
      files: {
        "main.tf": `resource "aws_ssm_parameter" "a" {
  name = "/orders/db_password"
  type = "SecureString"
}`,
      },
    },
  ],
  reject: [
    {
      name: "a plain text",
      files: {
        "main.tf": `resource "aws_ssm_parameter" "a" {
  name = "/orders/db_password"
  type = "String"
}`,
      },
      findings: [{ messageId: "plain", attribute: "type", line: 3 }],
    },
    {
      name: "a list",
      files: {
        "main.tf": `resource "aws_ssm_parameter" "a" {
  name = "api_token"
  type = "StringList"
}`,
      },
      findings: [{ messageId: "plain" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "type" {}
resource "aws_ssm_parameter" "a" {
  name = "api_token"
  type = var.type
}`,
      },
      findings: [{ messageId: "plain" }],
    },
  ],
});
