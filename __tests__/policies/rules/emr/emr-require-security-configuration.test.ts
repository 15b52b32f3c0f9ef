import policy from "../../../../policies/rules/emr/emr-require-security-configuration";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "a name", files: { "main.tf": `resource "aws_emr_cluster" "a" {\nsecurity_configuration = "orders"\n}` } }],
  reject: [
    {
      name: "aws_emr_cluster: left out",
      files: { "main.tf": `resource "aws_emr_cluster" "a" {}` },
      findings: [{ messageId: "missing", attribute: "security_configuration" }],
    },
    {
      name: "aws_emr_cluster: an empty text",
      files: { "main.tf": `resource "aws_emr_cluster" "a" {\nsecurity_configuration = ""\n}` },
      findings: [{ messageId: "missing", attribute: "security_configuration" }],
    },
  ],
});
