import policy from "../../../../policies/rules/docdb/docdb-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_docdb_cluster",
    attribute: "storage_encrypted",
    write: (value) => `storage_encrypted = ${value}`,
    right: "true",
    wrong: "false",
    leftOut: { messageId: "missing" },
  }),
);
