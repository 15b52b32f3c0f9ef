import policy from "../../../../policies/rules/emr/emr-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "SSE-KMS",
      files: {
        "main.tf": `resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = { EncryptionMode = "SSE-KMS", AwsKmsKey = aws_kms_key.orders.arn }
      }
    }
  })
}`,
      },
    },
    {
      name: "CSE-KMS",
      files: {
        "main.tf": `resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = { EncryptionMode = "CSE-KMS", AwsKmsKey = aws_kms_key.orders.arn }
      }
    }
  })
}`,
      },
    },
  ],
  reject: [
    {
      name: "SSE-S3",
      files: {
        "main.tf": `resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = { EncryptionMode = "SSE-S3" }
      }
    }
  })
}`,
      },
      findings: [{ messageId: "ownKeys", attribute: "configuration" }],
    },
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({ EncryptionConfiguration = {} })
}`,
      },
      findings: [{ messageId: "ownKeys" }],
    },
    {
      name: "a mode that is not known",
      files: {
        "main.tf": `variable "mode" {}
resource "aws_emr_security_configuration" "orders" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = { EncryptionMode = "\${var.mode}" }
      }
    }
  })
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "all" {}
resource "aws_emr_security_configuration" "orders" {
  configuration = var.all
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
