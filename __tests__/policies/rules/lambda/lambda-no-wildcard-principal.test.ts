import policy from "../../../../policies/rules/lambda/lambda-no-wildcard-principal";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_lambda_permission",
    path: "principal",
    right: ['"events.amazonaws.com"', '"111122223333"'],
    wrong: ['"*"'],
    leftOut: "right",
    unknown: "accepted",
  }),
);
