import policy from "../../../../policies/rules/emr/emr-require-encryption";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [],
  reject: [
    {
      name: "at rest, but not the disks",
      files: {
        "main.tf": `variable "on" {}
resource "aws_emr_security_configuration" "a" {
  configuration = jsonencode({ EncryptionConfiguration = { EnableAtRestEncryption = true } })
}`,
      },
      findings: [
        {
          messageId: "off",
          message: "aws_emr_security_configuration.a does not encrypt all that it keeps: EnableEbsEncryption is (left out).",
        },
      ],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "on" {}
resource "aws_emr_security_configuration" "a" {
  configuration = var.on
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
