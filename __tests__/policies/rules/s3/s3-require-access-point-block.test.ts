import policy from "../../../../policies/rules/s3/s3-require-access-point-block";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_s3_access_point",
      path: "public_access_block_configuration.block_public_acls",
      right: ["true"],
      wrong: ["false"],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_s3_access_point",
      path: "public_access_block_configuration.block_public_policy",
      right: ["true"],
      wrong: ["false"],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_s3_access_point",
      path: "public_access_block_configuration.ignore_public_acls",
      right: ["true"],
      wrong: ["false"],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_s3_access_point",
      path: "public_access_block_configuration.restrict_public_buckets",
      right: ["true"],
      wrong: ["false"],
      leftOut: "right",
    }),
  ),
);
