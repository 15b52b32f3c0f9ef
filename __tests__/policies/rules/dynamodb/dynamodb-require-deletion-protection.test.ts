import policy from "../../../../policies/rules/dynamodb/dynamodb-require-deletion-protection";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_dynamodb_table",
    path: "deletion_protection_enabled",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);
