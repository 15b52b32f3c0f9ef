import policy from "../../../../policies/rules/memorydb/memorydb-require-backups";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_memorydb_cluster",
    attribute: "snapshot_retention_limit",
    write: (value) => `snapshot_retention_limit = ${value}`,
    right: "1",
    wrong: "0",
    leftOut: { messageId: "missing" },
  }),
);
