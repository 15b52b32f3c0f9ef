import policy from "../../../../policies/rules/ec2/ec2-require-sharing-block";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_ebs_snapshot_block_public_access",
      path: "state",
      right: [`"block-all-sharing"`, `"block-new-sharing"`],
      wrong: [`"unblocked"`],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_ec2_image_block_public_access",
      path: "state",
      right: [`"block-new-sharing"`],
      wrong: [`"unblocked"`],
      leftOut: "missing",
    }),
  ),
);
