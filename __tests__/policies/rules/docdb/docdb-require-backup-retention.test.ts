import policy from "../../../../policies/rules/docdb/docdb-require-backup-retention";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_docdb_cluster",
    attribute: "backup_retention_period",
    write: (value) => `backup_retention_period = ${value}`,
    right: "7",
    wrong: "6",
    leftOut: { messageId: "missing" },
  }),
);
