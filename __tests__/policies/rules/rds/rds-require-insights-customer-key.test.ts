import policy from "../../../../policies/rules/rds/rds-require-insights-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({
      type: "aws_db_instance",
      attribute: "performance_insights_kms_key_id",
      write: (value) => `performance_insights_kms_key_id = ${value}`,
      beside: "performance_insights_enabled = true",
    }),
    keyCases({
      type: "aws_rds_cluster_instance",
      attribute: "performance_insights_kms_key_id",
      write: (value) => `performance_insights_kms_key_id = ${value}`,
      beside: "performance_insights_enabled = true",
    }),
    {
      accept: [
        { name: "insights left out", files: { "main.tf": `resource "aws_db_instance" "a" {}` } },
        {
          name: "insights off",
          files: {
            "main.tf": `resource "aws_db_instance" "a" {
  performance_insights_enabled = false
}`,
          },
        },
      ],
      reject: [
        {
          name: "insights perhaps on",
          files: {
            "main.tf": `variable "on" {}
resource "aws_db_instance" "a" {
  performance_insights_enabled = var.on
}`,
          },
          findings: [{ messageId: "noKey" }],
        },
      ],
    },
  ),
);
