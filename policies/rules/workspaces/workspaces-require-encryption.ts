import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "workspaces-require-encryption",
  title: "Require the volumes of workspaces to be encrypted",
  topic: "other-data-store",
  severity: "medium",
  description:
    "A desktop holds what its user last worked on; unencrypted, it lies open on its disks and in its images. Encryption cannot be switched on later.",
  remediation: "Set root_volume_encryption_enabled and user_volume_encryption_enabled to true.",
  references: [
    "https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/workspaces-controls.html#workspaces-1",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/workspaces-controls.html#workspaces-2",
  ],
  controls: { fsbp: ["WorkSpaces.1", "WorkSpaces.2"], nist80053: ["SC-28"] },
  problem: "is not encrypted at rest",
  settings: [
    { types: ["aws_workspaces_workspace"], path: "root_volume_encryption_enabled", wanted: true },
    { types: ["aws_workspaces_workspace"], path: "user_volume_encryption_enabled", wanted: true },
  ],
  examples: {
    bad: `resource "aws_workspaces_workspace" "orders" {
  user_name = "jo"
}`,
    good: `resource "aws_workspaces_workspace" "orders" {
  user_name                      = "jo"
  root_volume_encryption_enabled = true
  user_volume_encryption_enabled = true
}`,
  },
});
