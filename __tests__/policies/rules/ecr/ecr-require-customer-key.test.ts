import policy from "../../../../policies/rules/ecr/ecr-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "two layers of KMS",
      files: {
        "main.tf": `resource "aws_ecr_repository" "a" {
  encryption_configuration {
    encryption_type = "KMS_DSSE"
    kms_key         = "alias/orders"
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_ecr_repository" "a" {

}`,
      },
      findings: [{ messageId: "off", attribute: "encryption_configuration.encryption_type" }],
    },
    {
      name: "AES256",
      files: {
        "main.tf": `resource "aws_ecr_repository" "a" {
  encryption_configuration {
    encryption_type = "AES256"
  }
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "KMS without a key",
      files: {
        "main.tf": `resource "aws_ecr_repository" "a" {
  encryption_configuration {
    encryption_type = "KMS"
  }
}`,
      },
      findings: [{ messageId: "noKey" }],
    },
    {
      name: "the key of AWS",
      files: {
        "main.tf": `resource "aws_ecr_repository" "a" {
  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = "arn:aws:kms:eu-west-1:111122223333:alias/aws/ecr"
  }
}`,
      },
      findings: [{ messageId: "awsKey" }],
    },
  ],
});
