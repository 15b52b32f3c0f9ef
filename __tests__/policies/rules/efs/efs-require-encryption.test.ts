import policy from "../../../../policies/rules/efs/efs-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_efs_file_system",
    attribute: "encrypted",
    write: (value) => `encrypted = ${value}`,
    right: "true",
    wrong: "false",
    leftOut: { messageId: "missing" },
  }),
);
