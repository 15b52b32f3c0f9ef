import policy from "../../../../policies/rules/ec2/ec2-require-default-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_ebs_encryption_by_default",
    path: "enabled",
    right: ["true"],
    wrong: ["false"],
    leftOut: "right",
  }),
);
