import policy from "../../../../policies/rules/cloudtrail/cloudtrail-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a key written out",
      files: {
        "main.tf": `resource "aws_cloudtrail" "a" {
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}`,
      },
    },
    {
      name: "a key that is not known yet",
      files: {
        "main.tf": `variable "key" {}
resource "aws_cloudtrail" "a" {
  kms_key_id = var.key
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: { "main.tf": `resource "aws_cloudtrail" "a" {}` },
      findings: [{ messageId: "noKey", attribute: "kms_key_id" }],
    },
    {
      name: "left out on a store of events",
      files: { "main.tf": `resource "aws_cloudtrail_event_data_store" "a" {}` },
      findings: [{ messageId: "noKey", attribute: "kms_key_id" }],
    },
    {
      name: "taken away by an override",
      build: (stack) => stack.addOverride("resource.aws_cloudtrail.a.kms_key_id", null),
      findings: [{ messageId: "noKey" }],
    },
  ],
});
