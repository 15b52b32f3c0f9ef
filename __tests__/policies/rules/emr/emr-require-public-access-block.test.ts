import policy from "../../../../policies/rules/emr/emr-require-public-access-block";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "no such resource", files: { "main.tf": `resource "aws_emr_cluster" "c" {}` } }],
  reject: [
    {
      name: "the string false in JSON",
      files: {
        "main.tf.json": `{"resource":{"aws_emr_block_public_access_configuration":{"c":{"block_public_security_group_rules":"false"}}}}`,
      },
      findings: [{ messageId: "wrong", address: "aws_emr_block_public_access_configuration.c" }],
    },
  ],
});
