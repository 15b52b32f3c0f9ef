import policy from "../../../../policies/rules/mq/mq-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [],
  reject: [
    {
      name: "left out",
      files: { "main.tf": `resource "aws_mq_broker" "a" {}` },
      findings: [{ messageId: "off", attribute: "encryption_options.use_aws_owned_key" }],
    },
    {
      name: "an empty block",
      files: {
        "main.tf": `resource "aws_mq_broker" "a" {
  encryption_options {}
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "no key named",
      files: {
        "main.tf": `resource "aws_mq_broker" "a" {
  encryption_options {
    use_aws_owned_key = false
  }
}`,
      },
      findings: [{ messageId: "noKey" }],
    },
  ],
});
