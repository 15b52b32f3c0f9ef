import policy from "../../../../policies/rules/lambda/lambda-no-management-permission";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_lambda_permission",
    path: "action",
    right: ['"lambda:InvokeFunction"', '"lambda:invokefunctionurl"'],
    wrong: ['"lambda:*"', '"lambda:DeleteFunction"'],
    leftOut: "missing",
  }),
);
