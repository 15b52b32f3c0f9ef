import policy from "../../../../policies/rules/docdb/docdb-require-tls";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "left out",
      files: {
        "main.tf": `variable "v" {}
resource "aws_docdb_cluster_parameter_group" "a" {
  family = "docdb5.0"
}`,
      },
    },
    {
      name: "at least TLS 1.2",
      files: {
        "main.tf": `variable "v" {}
resource "aws_docdb_cluster_parameter_group" "a" {
  family = "docdb5.0"
  parameter {
    name  = "tls"
    value = "tls1.2+"
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "off",
      files: {
        "main.tf": `variable "v" {}
resource "aws_docdb_cluster_parameter_group" "a" {
  family = "docdb5.0"
  parameter {
    name  = "tls"
    value = "disabled"
  }
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
    {
      name: "a variable",
      files: {
        "main.tf": `variable "v" {}
resource "aws_docdb_cluster_parameter_group" "a" {
  family = "docdb5.0"
  parameter {
    name  = "tls"
    value = var.v
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
