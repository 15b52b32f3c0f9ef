import policy from "../../../../policies/rules/lambda/lambda-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({
      type: "aws_lambda_function",
      attribute: "kms_key_arn",
      write: (value) => `kms_key_arn = ${value}`,
      beside: 'environment {\n  variables = { TABLE = "orders" }\n}',
    }),
    { accept: [{ name: "no environment", files: { "main.tf": `resource "aws_lambda_function" "a" {}` } }], reject: [] },
  ),
);
