import policy from "../../../../policies/rules/docdb/docdb-require-audit-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

const parameter = (value: string) => ({
  "main.tf": `resource "aws_docdb_cluster_parameter_group" "a" {
  family = "docdb5.0"
  parameter {
    name  = "audit_logs"
    value = "${value}"
  }
}`,
});

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_docdb_cluster",
      path: "enabled_cloudwatch_logs_exports",
      right: ['["audit", "profiler"]'],
      wrong: ["[]", '["profiler"]'],
      leftOut: "missing",
    }),
    {
      accept: [parameter("enabled"), parameter("ddl, dml_write"), parameter("all")].map((files, index) => ({
        name: `parameter group ${index}`,
        files,
      })),
      reject: [
        { name: "parameter group: off", files: parameter("disabled"), findings: [{ messageId: "wrong", line: 5 }] },
        { name: "parameter group: none", files: parameter("none"), findings: [{ messageId: "wrong" }] },
        {
          name: "parameter group: left out",
          files: { "main.tf": `resource "aws_docdb_cluster_parameter_group" "a" {}` },
          findings: [{ messageId: "missing" }],
        },
      ],
    },
  ),
);
