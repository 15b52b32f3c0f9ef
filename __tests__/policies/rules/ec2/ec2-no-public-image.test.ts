import policy from "../../../../policies/rules/ec2/ec2-no-public-image";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "images of a pipeline for one account",
      files: {
        "main.tf": `resource "aws_imagebuilder_distribution_configuration" "d" {
  distribution {
    ami_distribution_configuration {
      launch_permission {
        user_ids = ["111122223333"]
      }
    }
  }
}`,
      },
    },
    {
      name: "the account's block is on",
      files: { "main.tf": `resource "aws_ebs_snapshot_block_public_access" "b" {\n  state = "block-all-sharing"\n}` },
    },
  ],
  reject: [
    {
      name: "every image that a pipeline builds",
      files: {
        "main.tf": `resource "aws_imagebuilder_distribution_configuration" "d" {
  distribution {
    ami_distribution_configuration {
      launch_permission {
        user_groups = ["all"]
      }
    }
  }
}`,
      },
      findings: [
        {
          messageId: "public",
          attribute: "distribution[0].ami_distribution_configuration[0].launch_permission[0].user_groups[0]",
          line: 5,
        },
      ],
    },
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
