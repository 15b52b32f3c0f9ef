import policy from "../../../../policies/rules/dynamodb/dynamodb-require-point-in-time-recovery";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_dynamodb_table",
    attribute: "point_in_time_recovery[0].enabled",
    write: (value) => `point_in_time_recovery {\nenabled = ${value}\n}`,
    right: "true",
    wrong: "false",
    leftOut: { messageId: "missing", attribute: "point_in_time_recovery.enabled" },
  }),
);
