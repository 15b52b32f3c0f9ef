import policy from "../../../../policies/rules/docdb/docdb-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_docdb_cluster",
      path: "storage_encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_docdb_global_cluster",
      path: "storage_encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
  ),
);
