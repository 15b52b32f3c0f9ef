import policy from "../../../../policies/rules/rds/rds-require-backups";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_db_instance",
      path: "backup_retention_period",
      right: ["7"],
      wrong: ["0"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_rds_cluster",
      path: "backup_retention_period",
      right: ["1"],
      wrong: ["0"],
      leftOut: "right",
    }),
    {
      accept: [
        {
          name: "a replica",
          files: {
            "main.tf": `resource "aws_db_instance" "a" {
  replicate_source_db = "orders"
}`,
          },
        },
        {
          name: "the string 7",
          files: {
            "main.tf": `resource "aws_db_instance" "a" {
  backup_retention_period = "7"
}`,
          },
        },
      ],
      reject: [
        {
          name: "more than AWS keeps",
          files: {
            "main.tf": `resource "aws_rds_cluster" "a" {
  backup_retention_period = 36
}`,
          },
          findings: [{ messageId: "wrong" }],
        },
        {
          name: "no number",
          files: {
            "main.tf": `resource "aws_db_instance" "a" {
  backup_retention_period = "a week"
}`,
          },
          findings: [
            {
              messageId: "unknown",
              message:
                'aws_db_instance.a cannot be proved right, it may be that it has no automatic backups: backup_retention_period is "a week", which is no such value.',
            },
          ],
        },
      ],
    },
  ),
);
