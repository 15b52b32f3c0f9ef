import policy from "../../../../policies/rules/stepfunctions/stepfunctions-require-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_sfn_state_machine",
    path: "logging_configuration.level",
    right: ['"ALL"', '"ERROR"'],
    wrong: ['"OFF"'],
    leftOut: "missing",
  }),
);
