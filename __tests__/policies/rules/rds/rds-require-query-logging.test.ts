import policy from "../../../../policies/rules/rds/rds-require-query-logging";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "durations with a unit",
      files: {
        "main.tf": `resource "aws_db_instance" "a" {
  engine               = "postgres"
  parameter_group_name = aws_db_parameter_group.a.name
}
resource "aws_db_parameter_group" "a" {
  parameter {
    name  = "log_statement"
    value = "all"
  }
  parameter {
    name  = "log_min_duration_statement"
    value = "250ms"
  }
}`,
      },
    },
    {
      name: "another engine",
      files: {
        "main.tf": `resource "aws_db_instance" "a" {
  engine = "mysql"
}`,
      },
    },
    {
      name: "a cluster",
      files: {
        "main.tf": `resource "aws_rds_cluster" "a" {
  engine                          = "aurora-postgresql"
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.a.id
}
resource "aws_rds_cluster_parameter_group" "a" {
  parameter {
    name  = "log_statement"
    value = "mod"
  }
  parameter {
    name  = "log_min_duration_statement"
    value = 0
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "no group",
      files: {
        "main.tf": `resource "aws_rds_cluster" "a" {
  engine = "aurora-postgresql"
}`,
      },
      findings: [{ messageId: "defaults", attribute: "db_cluster_parameter_group_name" }],
    },
    {
      name: "the default group",
      files: {
        "main.tf": `resource "aws_db_instance" "a" {
  engine               = "postgres"
  parameter_group_name = "default.postgres16"
}`,
      },
      findings: [{ messageId: "defaults", line: 3 }],
    },
    {
      name: "a group that is not at hand",
      files: {
        "main.tf": `resource "aws_db_instance" "a" {
  engine               = "postgres"
  parameter_group_name = "ours"
}`,
      },
      findings: [{ messageId: "elsewhere" }],
    },
    {
      name: "neither",
      files: {
        "main.tf": `resource "aws_db_instance" "a" {
  engine               = "postgres"
  parameter_group_name = aws_db_parameter_group.a.name
}
resource "aws_db_parameter_group" "a" {

}`,
      },
      findings: [{ messageId: "unlogged", address: "aws_db_instance.a", related: ["aws_db_parameter_group.a"] }, { messageId: "unlogged" }],
    },
    {
      name: "statements off, durations off",
      files: {
        "main.tf": `resource "aws_db_instance" "a" {
  engine               = "postgres"
  parameter_group_name = aws_db_parameter_group.a.name
}
resource "aws_db_parameter_group" "a" {
  parameter {
    name  = "log_statement"
    value = "none"
  }
  parameter {
    name  = "log_min_duration_statement"
    value = "-1"
  }
}`,
      },
      findings: [{ messageId: "unlogged" }, { messageId: "unlogged" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_db_instance" "a" {
  engine               = "postgres"
  parameter_group_name = aws_db_parameter_group.a.name
}
resource "aws_db_parameter_group" "a" {
  parameter {
    name  = "log_statement"
    value = "ddl"
  }
  parameter {
    name  = "log_min_duration_statement"
    value = var.unset
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_db_instance.a", { engine: "postgres", parameter_group_name: null }),
      findings: [{ messageId: "defaults" }],
    },
  ],
});
