import policy from "../../../../policies/rules/efs/efs-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_efs_file_system",
    path: "encrypted",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);
