import policy from "../../../../policies/rules/cognito/cognito-require-mfa";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_cognito_user_pool",
    path: "mfa_configuration",
    right: [`"ON"`],
    wrong: [`"OFF"`, `"OPTIONAL"`],
    leftOut: "missing",
  }),
);
