import policy from "../../../../policies/rules/ec2/ec2-require-volume-encryption";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_ebs_volume",
      path: "encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_ebs_snapshot_copy",
      path: "encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_ami_copy",
      path: "encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_instance",
      path: "root_block_device.encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_launch_configuration",
      path: "root_block_device.encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    {
      accept: [
        {
          name: "left out, where the account encrypts",
          files: {
            "main.tf": `resource "aws_ebs_encryption_by_default" "a" {}
resource "aws_ebs_volume" "a" {}
resource "aws_instance" "a" {}`,
          },
        },
        { name: "an image without devices", files: { "main.tf": `resource "aws_ami" "a" {}` } },
        {
          name: "the snapshot of an encrypted volume",
          files: {
            "main.tf": `resource "aws_ebs_volume" "a" {
  encrypted = true
}
resource "aws_ebs_snapshot" "a" {
  volume_id = aws_ebs_volume.a.id
}`,
          },
        },
        {
          name: "each device of a launch template encrypted",
          files: {
            "main.tf": `resource "aws_launch_template" "a" {
  block_device_mappings {
    no_device = true
  }
  block_device_mappings {
    ebs {
      encrypted = true
    }
  }
}`,
          },
        },
      ],
      reject: [
        {
          name: "an account that does not encrypt",
          files: {
            "main.tf": `resource "aws_ebs_encryption_by_default" "a" {
  enabled = false
}
resource "aws_ebs_volume" "a" {}`,
          },
          findings: [{ messageId: "missing", address: "aws_ebs_volume.a" }],
        },
        {
          name: "another region, where the account may not encrypt",
          files: {
            "main.tf": `provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
resource "aws_ebs_encryption_by_default" "a" {}
resource "aws_ebs_volume" "a" {
  provider = aws.west
}`,
          },
          findings: [{ messageId: "missing", address: "aws_ebs_volume.a" }],
        },
        {
          name: "one device of two",
          files: {
            "main.tf": `resource "aws_instance" "a" {
  root_block_device {
    encrypted = true
  }
  ebs_block_device {
    encrypted = true
  }
  ebs_block_device {
    device_name = "/dev/sdg"
  }
}`,
          },
          findings: [{ messageId: "missing", attribute: "ebs_block_device[1].encrypted" }],
        },
        {
          name: "one device of a launch template",
          files: {
            "main.tf": `resource "aws_launch_template" "a" {
  block_device_mappings {
    ebs {
      volume_size = 8
    }
  }
}`,
          },
          findings: [{ messageId: "missing", attribute: "block_device_mappings[0].ebs[0].encrypted" }],
        },
        {
          name: "a snapshot of a volume that is not at hand",
          files: {
            "main.tf": `resource "aws_ebs_snapshot" "a" {
  volume_id = "vol-0123456789abcdef0"
}`,
          },
          findings: [{ messageId: "missing", address: "aws_ebs_snapshot.a" }],
        },
      ],
    },
  ),
);
