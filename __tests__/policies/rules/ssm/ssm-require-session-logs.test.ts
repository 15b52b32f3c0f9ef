import policy from "../../../../policies/rules/ssm/ssm-require-session-logs";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "an encrypted bucket",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  document_type = "Session"
  content       = jsonencode({ sessionType = "Standard_Stream", inputs = { s3BucketName = "sessions", s3EncryptionEnabled = true } })
}`,
      },
    },
    {
      name: "another kind of document",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  document_type = "Command"
  content       = "{}"
}`,
      },
    },
    {
      name: "a bucket whose name is not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content       = jsonencode({ sessionType = "Standard_Stream", inputs = { s3BucketName = var.unset, s3EncryptionEnabled = true } })
}`,
      },
    },
    {
      name: "YAML",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  document_type   = "Session"
  document_format = "YAML"
  content         = "sessionType: Standard_Stream\\ninputs:\\n  cloudWatchLogGroupName: sessions\\n  cloudWatchEncryptionEnabled: true\\n"
}`,
      },
    },
    {
      name: "a forwarded port has nothing to record",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  document_type = "Session"
  content       = jsonencode({ sessionType = "Port" })
}`,
      },
    },
  ],
  reject: [
    {
      name: "empty names",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  document_type = "Session"
  content       = jsonencode({ sessionType = "Standard_Stream", inputs = { s3BucketName = "", cloudWatchLogGroupName = "" } })
}`,
      },
      findings: [{ messageId: "unrecorded", attribute: "content", line: 3 }],
    },
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  document_type = "Session"
  content       = jsonencode({ sessionType = "Standard_Stream", inputs = {  } })
}`,
      },
      findings: [{ messageId: "unrecorded" }],
    },
    {
      name: "without encryption",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  document_type = "Session"
  content       = jsonencode({ sessionType = "Standard_Stream", inputs = { s3BucketName = "sessions", s3EncryptionEnabled = false } })
}`,
      },
      findings: [{ messageId: "unencrypted" }],
    },
    {
      name: "encryption left out",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  document_type = "Session"
  content       = jsonencode({ sessionType = "Standard_Stream", inputs = { cloudWatchLogGroupName = "sessions" } })
}`,
      },
      findings: [{ messageId: "unencrypted" }],
    },
    {
      name: "encryption not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content       = jsonencode({ sessionType = "Standard_Stream", inputs = { s3BucketName = "sessions", s3EncryptionEnabled = var.unset } })
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "content that is not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_ssm_document" "a" {
  document_type = "Session"
  content       = var.unset
}`,
      },
      findings: [{ messageId: "unknown", line: 4 }],
    },
    {
      name: "through an override",
      build: (stack) =>
        stack.addOverride("resource.aws_ssm_document.a", {
          document_type: "Session",
          content: JSON.stringify({ sessionType: "Standard_Stream", inputs: {} }),
        }),
      findings: [{ messageId: "unrecorded" }],
    },
  ],
});
