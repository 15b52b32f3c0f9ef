import policy from "../../../../policies/rules/docdb/docdb-require-backup-retention";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_docdb_cluster",
    path: "backup_retention_period",
    right: ["7"],
    wrong: ["6"],
    leftOut: "missing",
  }),
);
