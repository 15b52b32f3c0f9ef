import policy from "../../../../policies/rules/docdb/docdb-require-profiler-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_docdb_cluster",
    path: "enabled_cloudwatch_logs_exports",
    right: ['["audit", "profiler"]'],
    wrong: ["[]", '["audit"]'],
    leftOut: "missing",
  }),
);
