import policy from "../../../../policies/rules/logs/logs-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a key that is not known yet",
      files: {
        "main.tf": `variable "key" {}
resource "aws_cloudwatch_log_group" "a" {
  kms_key_id = var.key
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: { "main.tf": `resource "aws_cloudwatch_log_group" "a" {}` },
      findings: [{ messageId: "noKey", attribute: "kms_key_id" }],
    },
    {
      name: "taken away by an override",
      build: (stack) => stack.addOverride("resource.aws_cloudwatch_log_group.a.kms_key_id", null),
      findings: [{ messageId: "noKey" }],
    },
  ],
});
