import policy from "../../../../policies/rules/sqs/sqs-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_sqs_queue",
      path: "sqs_managed_sse_enabled",
      right: ["true"],
      wrong: ["false"],
      leftOut: "right",
    }),
    {
      accept: [
        {
          name: "off, with a key",
          files: {
            "main.tf": `resource "aws_sqs_queue" "a" {
  sqs_managed_sse_enabled = false
  kms_master_key_id       = "alias/orders"
}`,
          },
        },
        {
          name: "off, with a key that is not known",
          files: {
            "main.tf": `variable "key" {}
resource "aws_sqs_queue" "a" {
  sqs_managed_sse_enabled = false
  kms_master_key_id       = var.key
}`,
          },
        },
      ],
      reject: [
        {
          name: "off, with no key in the text",
          files: {
            "main.tf": `resource "aws_sqs_queue" "a" {
  sqs_managed_sse_enabled = false
  kms_master_key_id       = ""
}`,
          },
          findings: [{ messageId: "wrong" }],
        },
      ],
    },
  ),
);
