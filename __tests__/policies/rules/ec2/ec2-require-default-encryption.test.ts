import policy from "../../../../policies/rules/ec2/ec2-require-default-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_ebs_encryption_by_default",
    attribute: "enabled",
    write: (value) => `enabled = ${value}`,
    right: "true",
    wrong: "false",
  }),
);
