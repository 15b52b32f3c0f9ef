import policy from "../../../../policies/rules/s3/s3-require-access-point-block";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

const FLAGS = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];
const BLOCKS = [
  ["aws_s3_access_point", "public_access_block_configuration"],
  ["aws_s3control_multi_region_access_point", "details.public_access_block"],
] as const;

testPolicy(
  policy,
  together(
    ...BLOCKS.flatMap(([type, block]) =>
      FLAGS.map((flag) => settingCases({ type, path: `${block}.${flag}`, right: ["true"], wrong: ["false"], leftOut: "right" })),
    ),
  ),
);
