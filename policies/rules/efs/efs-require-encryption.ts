import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "efs-require-encryption",
  title: "Require file systems to be encrypted",
  topic: "other-data-store",
  severity: "medium",
  description: "An unencrypted file system lies open on its disks and in its backups. Encryption cannot be switched on later.",
  remediation: "Set encrypted to true when the file system is created.",
  references: [
    "https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-1",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-8",
  ],
  controls: { fsbp: ["EFS.1", "EFS.8"], nist80053: ["SC-28"] },
  problem: "is not encrypted at rest",
  settings: [{ types: ["aws_efs_file_system"], path: "encrypted", wanted: true }],
  examples: {
    bad: `resource "aws_efs_file_system" "orders" {
  creation_token = "orders"
}`,
    good: `resource "aws_efs_file_system" "orders" {
  creation_token = "orders"
  encrypted      = true
}`,
  },
});
