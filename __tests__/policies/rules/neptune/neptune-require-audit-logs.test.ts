import policy from "../../../../policies/rules/neptune/neptune-require-audit-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_neptune_cluster",
    path: "enable_cloudwatch_logs_exports",
    right: ['["audit"]', '["slowquery", "audit"]'],
    wrong: ["[]", '["slowquery"]'],
    leftOut: "missing",
  }),
);
