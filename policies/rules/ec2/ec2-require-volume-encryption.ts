import { settingPolicy } from "../shared/setting-policy";
import type { Facts } from "../../facts/facts";
import { isEncryptedByDefault } from "../../facts/volumes";
import { target } from "../../facts/targets";
import type { Resource } from "../../terraform/model/resource";

/** Where the account encrypts by default, a volume is encrypted whatever it asks for. */
const isUpToIt = (resource: Resource, facts: Facts): boolean => !isEncryptedByDefault(resource, facts);

/** A snapshot is encrypted as its volume is. */
const isOfEncryptedVolume = (snapshot: Resource): boolean =>
  target(snapshot.at("volume_id"), "aws_ebs_volume")?.at("encrypted").isTrue === true;

/** An instance gets its disks from its template, which is judged itself, where that says what they are. */
const hasDisksOfTemplate = (instance: Resource): boolean =>
  target(instance.at("launch_template", "id"), "aws_launch_template")?.at("block_device_mappings").isNone === false;

export default settingPolicy({
  id: "ec2-require-volume-encryption",
  title: "Require volumes to be encrypted",
  topic: "other-data-store",
  severity: "medium",
  description:
    "An unencrypted volume lies open in its snapshots and images: whoever gets a copy mounts it and reads everything. Encryption cannot be switched on later.",
  remediation: "Set encrypted to true on each volume and block device, or declare aws_ebs_encryption_by_default.",
  references: [
    "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html",
    "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-173",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-181",
  ],
  controls: { fsbp: ["EC2.3", "EC2.173", "EC2.181"], nist80053: ["SC-28"] },
  misses: ["That the image of an instance is itself encrypted, which its root volume then is too."],
  problem: "is not encrypted at rest",
  settings: [
    { types: ["aws_ebs_volume", "aws_ebs_snapshot_copy", "aws_ami_copy"], path: "encrypted", wanted: true, when: isUpToIt },
    {
      types: ["aws_ebs_snapshot"],
      path: "encrypted",
      wanted: true,
      when: (snapshot, facts) => isUpToIt(snapshot, facts) && !isOfEncryptedVolume(snapshot),
    },
    {
      types: ["aws_instance", "aws_launch_configuration"],
      path: "root_block_device.encrypted",
      wanted: true,
      when: (instance, facts) => isUpToIt(instance, facts) && !hasDisksOfTemplate(instance),
    },
    // A device without a volume of its own (`no_device`, `virtual_name`) has nothing to encrypt.
    {
      types: ["aws_instance", "aws_launch_configuration", "aws_ami"],
      each: "ebs_block_device",
      path: "encrypted",
      wanted: true,
      when: isUpToIt,
    },
    { types: ["aws_launch_template"], each: "block_device_mappings.ebs", path: "encrypted", wanted: true, when: isUpToIt },
    { types: ["aws_spot_fleet_request"], each: "launch_specification.ebs_block_device", path: "encrypted", wanted: true, when: isUpToIt },
  ],
  examples: {
    bad: `resource "aws_ebs_volume" "orders" {
  availability_zone = "eu-west-1a"
  size              = 40
}`,
    good: `resource "aws_ebs_volume" "orders" {
  availability_zone = "eu-west-1a"
  size              = 40
  encrypted         = true
}`,
  },
});
