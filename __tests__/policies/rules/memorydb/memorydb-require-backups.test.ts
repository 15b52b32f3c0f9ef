import policy from "../../../../policies/rules/memorydb/memorydb-require-backups";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_memorydb_cluster",
    path: "snapshot_retention_limit",
    right: ["1"],
    wrong: ["0"],
    leftOut: "missing",
  }),
);
