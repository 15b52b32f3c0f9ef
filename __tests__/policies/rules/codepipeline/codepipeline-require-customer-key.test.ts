import policy from "../../../../policies/rules/codepipeline/codepipeline-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "aws_codepipeline: nothing there", files: { "main.tf": `resource "aws_codepipeline" "a" {}` } },
    {
      name: "aws_codepipeline: a key",
      files: {
        "main.tf": `resource "aws_codepipeline" "a" {
artifact_store {
  encryption_key {
    id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}
}`,
      },
    },
  ],
  reject: [
    {
      name: "aws_codepipeline: no key",
      files: {
        "main.tf": `resource "aws_codepipeline" "a" {
artifact_store {
}
}`,
      },
      findings: [{ messageId: "noKey", attribute: "artifact_store[0].encryption_key.id" }],
    },
  ],
});
