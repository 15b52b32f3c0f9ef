import policy from "../../../../policies/rules/emr/emr-require-tls";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `variable "on" {}
resource "aws_emr_security_configuration" "a" {
  configuration = jsonencode({ EncryptionConfiguration = {} })
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "a variable",
      files: {
        "main.tf": `variable "on" {}
resource "aws_emr_security_configuration" "a" {
  configuration = jsonencode({ EncryptionConfiguration = { EnableInTransitEncryption = var.on } })
}`,
      },
      findings: [
        {
          messageId: "off",
          message: "aws_emr_security_configuration.a sends data between its nodes in the clear: EnableInTransitEncryption is var.on.",
        },
      ],
    },
    {
      name: "no encryption at all",
      files: {
        "main.tf": `variable "on" {}
resource "aws_emr_security_configuration" "a" {
  configuration = "{}"
}`,
      },
      findings: [{ messageId: "off" }],
    },
  ],
});
