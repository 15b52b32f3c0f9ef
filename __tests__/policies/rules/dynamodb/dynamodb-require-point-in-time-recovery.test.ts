import policy from "../../../../policies/rules/dynamodb/dynamodb-require-point-in-time-recovery";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_dynamodb_table",
    path: "point_in_time_recovery.enabled",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);
