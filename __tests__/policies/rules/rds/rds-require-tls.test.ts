import policy from "../../../../policies/rules/rds/rds-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_db_proxy",
      attribute: "require_tls",
      write: (value) => `require_tls = ${value}`,
      right: "true",
      wrong: "false",
      leftOut: { messageId: "missing" },
    }),
    {
      accept: [
        {
          name: "PostgreSQL 15, left out",
          files: {
            "main.tf": `variable "v" {}
resource "aws_db_parameter_group" "a" {
  family = "postgres15"
}`,
          },
        },
        {
          name: "PostgreSQL 14, on",
          files: {
            "main.tf": `variable "v" {}
resource "aws_db_parameter_group" "a" {
  family = "postgres14"
  parameter {
    name  = "other"
    value = "0"
  }
  parameter {
    name  = "rds.force_ssl"
    value = 1
  }
}`,
          },
        },
        {
          name: "MySQL, on",
          files: {
            "main.tf": `variable "v" {}
resource "aws_db_parameter_group" "a" {
  family = "mysql8.0"
  parameter {
    name  = "require_secure_transport"
    value = "ON"
  }
}`,
          },
        },
        {
          name: "the group of an Aurora instance, which has no such parameter",
          files: {
            "main.tf": `resource "aws_db_parameter_group" "a" {
  family = "aurora-postgresql16"
}`,
          },
        },
        {
          name: "Oracle, which has another switch",
          files: {
            "main.tf": `variable "v" {}
resource "aws_db_parameter_group" "a" {
  family = "oracle-ee-19"
}`,
          },
        },
      ],
      reject: [
        {
          name: "PostgreSQL 14, left out",
          files: {
            "main.tf": `variable "v" {}
resource "aws_db_parameter_group" "a" {
  family = "postgres14"
  parameter {
    name  = "other"
    value = "0"
  }
}`,
          },
          findings: [
            { messageId: "missing", message: "aws_db_parameter_group.a takes connections in the clear: rds.force_ssl is left out." },
          ],
        },
        {
          name: "PostgreSQL 16, off",
          files: {
            "main.tf": `variable "v" {}
resource "aws_db_parameter_group" "a" {
  family = "postgres16"
  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}`,
          },
          findings: [
            {
              messageId: "wrong",
              attribute: "parameter[0].value",
              message: 'aws_db_parameter_group.a takes connections in the clear: rds.force_ssl is "0".',
            },
          ],
        },
        {
          name: "Aurora PostgreSQL, left out",
          files: {
            "main.tf": `variable "v" {}
resource "aws_rds_cluster_parameter_group" "a" {
  family = "aurora-postgresql16"
}`,
          },
          findings: [{ messageId: "missing" }],
        },
        {
          name: "SQL Server, left out",
          files: {
            "main.tf": `variable "v" {}
resource "aws_db_parameter_group" "a" {
  family = "sqlserver-ex-15.0"
}`,
          },
          findings: [{ messageId: "missing" }],
        },
        {
          name: "MariaDB, left out",
          files: {
            "main.tf": `variable "v" {}
resource "aws_db_parameter_group" "a" {
  family = "mariadb10.11"
}`,
          },
          findings: [{ messageId: "missing" }],
        },
        {
          name: "Aurora MySQL, off",
          files: {
            "main.tf": `variable "v" {}
resource "aws_rds_cluster_parameter_group" "a" {
  family = "aurora-mysql8.0"
  parameter {
    name  = "require_secure_transport"
    value = "OFF"
  }
}`,
          },
          findings: [{ messageId: "wrong" }],
        },
        {
          name: "a value that is not known",
          files: {
            "main.tf": `variable "v" {}
resource "aws_db_parameter_group" "a" {
  family = "postgres16"
  parameter {
    name  = "rds.force_ssl"
    value = var.v
  }
}`,
          },
          findings: [{ messageId: "unknown" }],
        },
        {
          name: "a name that is not known",
          files: {
            "main.tf": `variable "v" {}
resource "aws_db_parameter_group" "a" {
  family = "postgres14"
  parameter {
    name  = var.v
    value = "1"
  }
}`,
          },
          findings: [{ messageId: "unknown" }],
        },
      ],
    },
  ),
);
