import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ec2-require-sharing-block",
  title: "Require that snapshots and images cannot be shared with everybody",
  topic: "compute-exposure",
  severity: "high",
  description:
    "A disk that is shared with everybody can be copied by anyone, with all that was ever written on it. The block of the account holds even where a single snapshot is shared by mistake; unblocked, nothing does.",
  remediation: "Set state to block-all-sharing (snapshots) and block-new-sharing (images), or use PublicAccessBlock.",
  references: [
    "https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html",
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html",
  ],
  controls: { nist80053: ["AC-3", "AC-6"] },
  misses: ["Accounts whose block is not in the configuration."],
  problem: "lets disks be shared with everybody",
  settings: [
    // "Allowed values are block-all-sharing, block-new-sharing, unblocked" (documentation of aws_ebs_snapshot_block_public_access).
    { types: ["aws_ebs_snapshot_block_public_access"], path: "state", wanted: ["block-all-sharing", "block-new-sharing"] },
    // "unblocked and block-new-sharing" (documentation of aws_ec2_image_block_public_access).
    { types: ["aws_ec2_image_block_public_access"], path: "state", wanted: ["block-new-sharing"] },
  ],
  examples: {
    bad: `resource "aws_ebs_snapshot_block_public_access" "account" {
  state = "unblocked"
}`,
    good: `resource "aws_ebs_snapshot_block_public_access" "account" {
  state = "block-all-sharing"
}`,
  },
});
