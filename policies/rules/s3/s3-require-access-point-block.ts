import { BLOCK_FLAGS } from "../../facts/buckets";
import type { Setting } from "../shared/setting";
import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "s3-require-access-point-block",
  title: "Require access points to keep their public access block",
  topic: "s3-public",
  severity: "medium",
  description: "What an access point lets through is no longer stopped there; only the settings of its bucket and account are left.",
  remediation: "Leave the block of public access settings out: all four are on by themselves.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-19",
  ],
  controls: { fsbp: ["S3.19"], nist80053: ["AC-3", "SC-7"] },
  problem: "switches off a part of its public access block",
  settings: [
    ...BLOCK_FLAGS.flatMap((flag): Setting[] => [
      { types: ["aws_s3_access_point"], path: `public_access_block_configuration.${flag}`, wanted: true, leftOut: "right" },
      {
        types: ["aws_s3control_multi_region_access_point"],
        path: `details.public_access_block.${flag}`,
        wanted: true,
        leftOut: "right",
      },
    ]),
  ],
  examples: {
    bad: `resource "aws_s3_access_point" "orders" {
  public_access_block_configuration {
    block_public_policy = false
  }
}`,
    good: `resource "aws_s3_access_point" "orders" {
  public_access_block_configuration {
    block_public_policy = true
  }
}`,
  },
});
