import policy from "../../../../policies/rules/docdb/docdb-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_docdb_cluster",
      attribute: "storage_encrypted",
      write: (value) => `storage_encrypted = ${value}`,
      right: "true",
      wrong: "false",
      leftOut: { messageId: "missing" },
    }),
    settingCases({
      type: "aws_docdb_global_cluster",
      attribute: "storage_encrypted",
      write: (value) => `storage_encrypted = ${value}`,
      right: "true",
      wrong: "false",
      leftOut: { messageId: "missing" },
    }),
  ),
);
