import { definePolicy } from "../../engine/policy";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";

/** Where each way of sharing says with whom (names with dots through every block), and what "with everyone" is there. */
const SHARES = [
  // https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ami_launch_permission
  { type: "aws_ami_launch_permission", attribute: "group", everyone: ["all"] },
  // https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_LaunchPermissionConfiguration.html
  {
    type: "aws_imagebuilder_distribution_configuration",
    attribute: "distribution.ami_distribution_configuration.launch_permission.user_groups",
    everyone: ["all"],
  },
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolumePermission.html
  { type: "aws_snapshot_create_volume_permission", attribute: "account_id", everyone: ["all", "*"] },
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableSnapshotBlockPublicAccess.html
  { type: "aws_ebs_snapshot_block_public_access", attribute: "state", everyone: ["unblocked"] },
  { type: "aws_ec2_image_block_public_access", attribute: "state", everyone: ["unblocked"] },
] as const;

export default definePolicy({
  id: "ec2-no-public-image",
  title: "Disallow images and volume snapshots that every AWS account can use",
  topic: "other-data-store",
  severity: "critical",
  core: true,
  description: "Whoever launches a public image or restores a public snapshot reads everything on its disk: data, keys, history.",
  remediation: "Share with named accounts only, and hold it down for the account with PublicAccessBlock.",
  references: [
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-1",
  ],
  controls: { fsbp: ["EC2.1"], nist80053: ["AC-3", "SC-7"] },
  awsConfigRule: "EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK",
  examples: {
    bad: `resource "aws_ami_launch_permission" "all" {
  image_id = "ami-0123456789abcdef0"
  group    = "all"
}`,
    good: `resource "aws_ami_launch_permission" "ours" {
  image_id   = "ami-0123456789abcdef0"
  account_id = "111122223333"
}`,
  },
  messages: {
    public: "{address} gives it to every AWS account: {attribute} is {value}.",
    unknown: "{address} cannot be proved private: {attribute} is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const { type, attribute, everyone } of SHARES)
      for (const resource of facts.resources(type))
        for (const at of values(resource, attribute.split("."))) {
          if (everyone.some((value) => value === at.string)) report("public", { at, attribute: at.name, value: at.text });
          else if (at.isUnknown) report("unknown", { at, attribute: at.name, expression: at.expression });
        }
  },
});

/** What stands at a path through blocks, each element of a list on its own. */
const values = (resource: Resource, [first = "", ...rest]: readonly string[]): Attribute[] =>
  rest.reduce((blocks, name) => blocks.flatMap((block) => block.get(name).items()), resource.at(first).items());
