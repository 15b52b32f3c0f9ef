import policy from "../../../../policies/rules/dynamodb/dynamodb-require-deletion-protection";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_dynamodb_table",
    attribute: "deletion_protection_enabled",
    write: (value) => `deletion_protection_enabled = ${value}`,
    right: "true",
    wrong: "false",
    leftOut: { messageId: "missing" },
  }),
);
