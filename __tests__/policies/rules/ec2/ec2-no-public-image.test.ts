import policy from "../../../../policies/rules/ec2/ec2-no-public-image";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "the account's block is on",
      files: { "main.tf": `resource "aws_ebs_snapshot_block_public_access" "b" {\n  state = "block-all-sharing"\n}` },
    },
  ],
  reject: [
    {
      name: "the account's block is off",
      files: { "main.tf": `resource "aws_ebs_snapshot_block_public_access" "b" {\n  state = "unblocked"\n}` },
      findings: [{ messageId: "public", attribute: "state", line: 2 }],
    },
    {
      name: "a snapshot for all",
      files: { "main.tf.json": `{"resource":{"aws_snapshot_create_volume_permission":{"p":{"snapshot_id":"snap-0","account_id":"all"}}}}` },
      findings: [{ messageId: "public", address: "aws_snapshot_create_volume_permission.p" }],
    },
    {
      name: "with whom is not known",
      files: { "main.tf": `variable "v" {}\nresource "aws_ami_launch_permission" "p" {\n  group = var.v\n}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
