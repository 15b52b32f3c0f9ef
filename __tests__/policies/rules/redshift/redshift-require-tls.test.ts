import policy from "../../../../policies/rules/redshift/redshift-require-tls";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
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
