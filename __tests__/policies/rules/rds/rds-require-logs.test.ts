import policy from "../../../../policies/rules/rds/rds-require-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_db_instance",
      path: "enabled_cloudwatch_logs_exports",
      right: ['["postgresql", "upgrade"]'],
      wrong: ["[]"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_rds_cluster",
      path: "enabled_cloudwatch_logs_exports",
      right: ['["audit"]'],
      wrong: ["[]"],
      leftOut: "missing",
    }),
  ),
);
