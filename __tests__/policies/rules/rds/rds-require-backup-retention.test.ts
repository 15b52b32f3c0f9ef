import policy from "../../../../policies/rules/rds/rds-require-backup-retention";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_rds_cluster",
      path: "backup_retention_period",
      right: ["7"],
      wrong: ["6"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_db_instance",
      path: "backup_retention_period",
      right: ["7"],
      wrong: ["6"],
      leftOut: "right",
    }),
  ),
);
