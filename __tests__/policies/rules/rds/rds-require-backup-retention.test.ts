import policy from "../../../../policies/rules/rds/rds-require-backup-retention";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_rds_cluster",
      attribute: "backup_retention_period",
      write: (value) => `backup_retention_period = ${value}`,
      right: "7",
      wrong: "6",
      leftOut: { messageId: "missing" },
    }),
    settingCases({
      type: "aws_db_instance",
      attribute: "backup_retention_period",
      write: (value) => `backup_retention_period = ${value}`,
      right: "7",
      wrong: "6",
    }),
  ),
);
