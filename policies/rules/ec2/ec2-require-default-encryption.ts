import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ec2-require-default-encryption",
  title: "Require that EBS encrypts by default",
  topic: "other-data-store",
  severity: "medium",
  description:
    "With encryption by default no volume of the account can be made unencrypted, whoever forgets to ask for it. Switching it off opens every volume that comes later.",
  remediation: "Set enabled to true, or leave it out.",
  references: [
    "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ebs_encryption_by_default",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-7",
  ],
  controls: { fsbp: ["EC2.7"], nist80053: ["SC-28"] },
  problem: "switches off the encryption of new volumes",
  settings: [
    // "Valid values are `true` or `false`. Defaults to `true`" (documentation of the resource).
    { types: ["aws_ebs_encryption_by_default"], path: "enabled", wanted: true, leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_ebs_encryption_by_default" "account" {
  enabled = false
}`,
    good: `resource "aws_ebs_encryption_by_default" "account" {
  enabled = true
}`,
  },
});
