import policy from "../../../../policies/rules/terraform/terraform-no-foreign-template";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "a stack that is only looked up", files: { "main.tf": `data "aws_cloudformation_stack" "s" {\n  name = "s"\n}` } }],
  reject: [
    {
      name: "a program in a check",
      files: {
        "main.tf": `check "c" {\n  data "external" "e" {\n    program = ["true"]\n  }\n  assert {\n    condition     = true\n    error_message = "no"\n  }\n}`,
      },
      findings: [{ messageId: "opaque", address: "data.external.e", line: 2 }],
    },
    {
      name: "a program in a check, in JSON",
      files: {
        "main.tf.json": `{"check":{"c":{"data":{"external":{"e":{"program":["true"]}}},"assert":[{"condition":true,"error_message":"no"}]}}}`,
      },
      findings: [{ messageId: "opaque", address: "data.external.e" }],
    },
    {
      name: "a function that is called at apply",
      files: { "main.tf": `resource "aws_lambda_invocation" "seed" {\n  function_name = "seed"\n  input         = "{}"\n}` },
      findings: [{ messageId: "opaque", address: "aws_lambda_invocation.seed" }],
    },
    {
      name: "a program that runs at plan",
      files: { "main.tf": `data "external" "e" {\n  program = ["true"]\n}` },
      findings: [{ messageId: "opaque", address: "data.external.e" }],
    },
    {
      name: "a resource of Cloud Control's own provider",
      files: { "main.tf": `resource "awscc_rds_db_instance" "a" {}` },
      findings: [{ messageId: "opaque", address: "awscc_rds_db_instance.a" }],
    },
    {
      name: "a raw resource in a cdktf app",
      build: (stack) => {
        const { TerraformResource } = require("cdktf") as typeof import("cdktf");
        new TerraformResource(stack, "chart", { terraformResourceType: "helm_release" });
      },
      findings: [{ messageId: "opaque", constructPath: "test/chart" }],
    },
  ],
});
