import policy from "../../../../policies/rules/lambda/lambda-require-vpc";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_lambda_function",
    path: "vpc_config.subnet_ids",
    right: ['["subnet-0123456789abcdef0"]'],
    wrong: ["[]"],
    leftOut: "missing",
  }),
);
