import policy from "../../../../policies/rules/sns/sns-require-encryption";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "the key of AWS",
      files: {
        "main.tf": `resource "aws_sns_topic" "a" {
  kms_master_key_id = "alias/aws/sns"
}`,
      },
    },
    {
      name: "a variable",
      files: {
        "main.tf": `variable "key" {}
resource "aws_sns_topic" "a" {
  kms_master_key_id = var.key
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: { "main.tf": `resource "aws_sns_topic" "a" {}` },
      findings: [{ messageId: "missing", attribute: "kms_master_key_id" }],
    },
    {
      name: "an empty text",
      files: {
        "main.tf": `resource "aws_sns_topic" "a" {
  kms_master_key_id = ""
}`,
      },
      findings: [{ messageId: "missing" }],
    },
    {
      name: "perhaps",
      files: {
        "main.tf": `variable "key" {}
resource "aws_sns_topic" "a" {
  kms_master_key_id = var.key ? "alias/orders" : null
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
