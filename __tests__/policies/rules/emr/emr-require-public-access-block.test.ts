import policy from "../../../../policies/rules/emr/emr-require-public-access-block";
import { testPolicy } from "../../../../policies/testing";

const block = (on: string, from: number, to: number) => ({
  "main.tf": `variable "on" {}
resource "aws_emr_block_public_access_configuration" "c" {
  block_public_security_group_rules = ${on}
  permitted_public_security_group_rule_range {
    min_range = ${from}
    max_range = ${to}
  }
}`,
});

testPolicy(policy, {
  accept: [
    { name: "no such resource", files: { "main.tf": `resource "aws_emr_cluster" "c" {}` } },
    { name: "on, but for SSH, as AWS has it", files: block("true", 22, 22) },
  ],
  reject: [
    {
      name: "a database's port excepted",
      files: block("true", 5432, 5432),
      findings: [{ messageId: "excepted", attribute: "permitted_public_security_group_rule_range[0]" }],
    },
    { name: "a range around SSH excepted", files: block("true", 0, 22), findings: [{ messageId: "excepted" }] },
    { name: "a variable without a default", files: block("var.on", 22, 22), findings: [{ messageId: "unknown" }] },
    {
      name: "left out",
      files: { "main.tf": `resource "aws_emr_block_public_access_configuration" "c" {}` },
      findings: [{ messageId: "off" }],
    },
    {
      name: "the string false in JSON",
      files: {
        "main.tf.json": `{"resource":{"aws_emr_block_public_access_configuration":{"c":{"block_public_security_group_rules":"false"}}}}`,
      },
      findings: [{ messageId: "off", address: "aws_emr_block_public_access_configuration.c" }],
    },
  ],
});
