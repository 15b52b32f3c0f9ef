import policy from "../../../../policies/rules/redshift/redshift-require-tls";
import { testPolicy } from "../../../../policies/testing";

const workgroup = (value: string, key = `"require_ssl"`) => ({
  "main.tf": `variable "v" {}\nresource "aws_redshiftserverless_workgroup" "a" {\n  config_parameter {\n    parameter_key   = ${key}\n    parameter_value = ${value}\n  }\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "serverless: on", files: workgroup(`"true"`) },
    { name: "serverless: left out", files: workgroup(`"true"`, `"enable_user_activity_logging"`) },
    {
      name: "the boolean",
      files: {
        "main.tf": `variable "v" {}
resource "aws_redshift_parameter_group" "a" {
  family = "redshift-1.0"
  parameter {
    name  = "require_ssl"
    value = true
  }
}`,
      },
    },
    {
      name: "in other letters",
      files: {
        "main.tf": `variable "v" {}
resource "aws_redshift_parameter_group" "a" {
  family = "redshift-1.0"
  parameter {
    name  = "REQUIRE_SSL"
    value = true
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "serverless: off",
      files: workgroup(`"false"`),
      findings: [{ messageId: "wrong", attribute: "config_parameter[0].parameter_value", line: 5 }],
    },
    { name: "serverless: a variable", files: workgroup("var.v"), findings: [{ messageId: "unknown" }] },
    { name: "serverless: a key that is not known", files: workgroup(`"false"`, "var.v"), findings: [{ messageId: "unknown" }] },
    {
      name: "left out",
      files: {
        "main.tf": `variable "v" {}
resource "aws_redshift_parameter_group" "a" {
  family = "redshift-1.0"
}`,
      },
      findings: [{ messageId: "missing" }],
    },
    {
      name: "off",
      files: {
        "main.tf": `variable "v" {}
resource "aws_redshift_parameter_group" "a" {
  family = "redshift-1.0"
  parameter {
    name  = "require_ssl"
    value = "false"
  }
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
  ],
});
