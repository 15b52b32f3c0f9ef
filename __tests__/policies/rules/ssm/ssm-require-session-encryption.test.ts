import policy from "../../../../policies/rules/ssm/ssm-require-session-encryption";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "another type of document",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  document_type = "Command"
  content       = "{}"
}`,
      },
    },
    {
      name: "a key that is not known yet",
      files: {
        "main.tf": `variable "key" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content = jsonencode({ inputs = { kmsKeyId = var.key } })
}`,
      },
    },
    {
      name: "YAML",
      files: {
        "main.tf": `variable "key" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content = <<EOT
inputs:
  kmsKeyId: alias/sessions
EOT
}`,
      },
    },
    {
      name: "YAML with a key that is not known yet",
      files: {
        "main.tf": `variable "key" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content = <<EOT
inputs:
  kmsKeyId: '\${var.key}'
EOT
}`,
      },
    },
  ],
  reject: [
    {
      name: "empty",
      files: {
        "main.tf": `variable "key" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content = "{\\"inputs\\":{\\"kmsKeyId\\":\\"\\"}}"
}`,
      },
      findings: [{ messageId: "off", attribute: "content" }],
    },
    {
      name: "left out",
      files: {
        "main.tf": `variable "key" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content = jsonencode({ inputs = {} })
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "empty in YAML",
      files: {
        "main.tf": `variable "key" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content = <<EOT
inputs:
  kmsKeyId: ''
EOT
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "a document that is not known",
      files: {
        "main.tf": `variable "key" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content = var.key
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "no document",
      files: {
        "main.tf": `variable "key" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content = "{"
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
