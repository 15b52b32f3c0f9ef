import policy from "../../../../policies/rules/rds/rds-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

const database = (type: string, engine: string, rest = "") => ({
  "main.tf": `variable "v" {}\nresource "${type}" "a" {\n  engine = "${engine}"\n  ${rest}\n}`,
});
/** Databases of the default parameter group. */
const instance = (engine: string, version: string) => ({
  name: `${engine} ${version}, default group`,
  files: database("aws_db_instance", engine, `engine_version = ${version}`),
});

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_db_proxy",
      path: "require_tls",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    {
      accept: [
        instance("postgres", `"15.4"`),
        instance("postgres", "null"),
        instance("mariadb", `"11.8"`),
        {
          name: "MariaDB 11.8, left out of the group",
          files: { "main.tf": `resource "aws_db_parameter_group" "a" {\n  family = "mariadb11.8"\n}` },
        },
        { name: "a group of one's own", files: database("aws_db_instance", "mysql", "parameter_group_name = var.v") },
        { name: "a replica, whose group is its source's", files: database("aws_db_instance", "mysql", `replicate_source_db = "orders"`) },
        { name: "an engine that is not asked", files: database("aws_db_instance", "oracle-se2") },
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
          name: "Aurora PostgreSQL 17, default group",
          files: database("aws_rds_cluster", "aurora-postgresql", `engine_version = "17.4"`),
        },
        {
          name: "Aurora PostgreSQL 17, left out of the group",
          files: {
            "main.tf": `resource "aws_rds_cluster_parameter_group" "a" {
  family = "aurora-postgresql17"
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
        ...[instance("mysql", `"8.4"`), instance("mysql", "null"), instance("postgres", `"14.10"`), instance("mariadb", `"11.4"`)].map(
          (one) => ({
            ...one,
            findings: [{ messageId: "missing", address: "aws_db_instance.a", attribute: "parameter_group_name" }],
          }),
        ),
        { ...instance("postgres", "var.v"), findings: [{ messageId: "unknownDefault" }] },
        {
          name: "Aurora, default group",
          files: database("aws_rds_cluster", "aurora-postgresql", `engine_version = "16.6"`),
          findings: [{ messageId: "missing", address: "aws_rds_cluster.a", attribute: "db_cluster_parameter_group_name" }],
        },
        {
          name: "Aurora PostgreSQL of whatever version, default group",
          files: database("aws_rds_cluster", "aurora-postgresql", ""),
          findings: [{ messageId: "unknownDefault" }],
        },
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
