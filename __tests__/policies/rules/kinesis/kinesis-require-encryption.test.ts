import policy from "../../../../policies/rules/kinesis/kinesis-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_kinesis_stream",
    attribute: "encryption_type",
    write: (value) => `encryption_type = ${value}`,
    right: '"KMS"',
    wrong: '"NONE"',
    leftOut: { messageId: "missing" },
  }),
);
