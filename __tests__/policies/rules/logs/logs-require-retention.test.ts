import policy from "../../../../policies/rules/logs/logs-require-retention";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_cloudwatch_log_group",
    path: "retention_in_days",
    right: ["0", "365", "3653"],
    wrong: ["1", "364"],
    leftOut: "right",
  }),
);
