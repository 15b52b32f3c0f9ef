import policy from "../../../../policies/rules/keyspaces/keyspaces-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_kms_key" "k" {}
resource "aws_keyspaces_table" "a" {

}`,
      },
      findings: [{ messageId: "off", attribute: "encryption_specification.type" }],
    },
    {
      name: "a key of AWS, whatever key is named",
      files: {
        "main.tf": `resource "aws_kms_key" "k" {}
resource "aws_keyspaces_table" "a" {
  encryption_specification {
    type               = "AWS_OWNED_KMS_KEY"
    kms_key_identifier = aws_kms_key.k.arn
  }
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "no key named",
      files: {
        "main.tf": `resource "aws_kms_key" "k" {}
resource "aws_keyspaces_table" "a" {
  encryption_specification {
    type = "CUSTOMER_MANAGED_KMS_KEY"
  }
}`,
      },
      findings: [{ messageId: "noKey" }],
    },
  ],
});
