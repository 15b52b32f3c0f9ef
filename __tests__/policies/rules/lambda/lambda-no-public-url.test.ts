import policy from "../../../../policies/rules/lambda/lambda-no-public-url";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_lambda_function_url",
    path: "authorization_type",
    right: ['"AWS_IAM"'],
    wrong: ['"NONE"'],
    leftOut: "missing",
  }),
);
