import policy from "../../../../policies/rules/kinesis/kinesis-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_kinesis_stream",
    path: "encryption_type",
    right: ['"KMS"'],
    wrong: ['"NONE"'],
    leftOut: "missing",
  }),
);
