import policy from "../../../../policies/rules/docdb/docdb-require-deletion-protection";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_docdb_cluster",
      path: "deletion_protection",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_docdb_global_cluster",
      path: "deletion_protection",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
  ),
);
