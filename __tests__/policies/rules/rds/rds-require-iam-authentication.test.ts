import policy from "../../../../policies/rules/rds/rds-require-iam-authentication";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_db_instance",
      path: "iam_database_authentication_enabled",
      beside: `engine = "postgres"`,
      right: ["true", `"true"`],
      wrong: [],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_rds_cluster",
      path: "iam_database_authentication_enabled",
      beside: `engine = "aurora-mysql"`,
      right: ["true"],
      wrong: [],
      leftOut: "missing",
    }),
    {
      accept: [
        { name: "an engine that has no such logins", files: { "main.tf": `resource "aws_db_instance" "a" { engine = "oracle-se2" }` } },
        {
          name: "a replica, which logs in as its source does",
          files: { "main.tf": `resource "aws_db_instance" "a" { replicate_source_db = "orders" }` },
        },
      ],
      reject: [
        ...["aws_db_instance", "aws_rds_cluster"].map((type) => ({
          name: `${type}: off, through an override`,
          build: (stack: { addOverride(path: string, value: unknown): void }) =>
            stack.addOverride(`resource.${type}.a`, { engine: "mysql", iam_database_authentication_enabled: false }),
          findings: [{ messageId: "wrong", address: `${type}.a`, attribute: "iam_database_authentication_enabled" }],
        })),
        {
          name: "a cluster without an engine, which is Aurora",
          files: { "main.tf": `resource "aws_rds_cluster" "a" {}` },
          findings: [{ messageId: "missing", address: "aws_rds_cluster.a" }],
        },
      ],
    },
  ),
);
