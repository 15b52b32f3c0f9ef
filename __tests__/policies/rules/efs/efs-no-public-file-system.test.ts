import policy from "../../../../policies/rules/efs/efs-no-public-file-system";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_efs_file_system_policy",
    attribute: "policy",
    rest: 'file_system_id = "fs-0123456789abcdef0"',
    action: "elasticfilesystem:ClientMount",
  }),
);
