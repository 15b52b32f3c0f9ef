import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "dlm-require-encryption",
  title: "Require copies of snapshots in other regions to be encrypted",
  topic: "other-data-store",
  severity: "medium",
  description:
    "A copy of an unencrypted snapshot is one more place at which all data of a volume lies open, in a region that nobody looks at.",
  remediation: "Set encrypted to true in each cross_region_copy_rule, and name a key of that region in cmk_arn.",
  references: [
    "https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dlm_lifecycle_policy",
  ],
  controls: { nist80053: ["SC-28"] },
  problem: "makes copies that are not encrypted",
  settings: [
    { types: ["aws_dlm_lifecycle_policy"], each: "policy_details.schedule.cross_region_copy_rule", path: "encrypted", wanted: true },
    {
      types: ["aws_dlm_lifecycle_policy"],
      each: "policy_details.action.cross_region_copy.encryption_configuration",
      path: "encrypted",
      wanted: true,
    },
  ],
  examples: {
    bad: `resource "aws_dlm_lifecycle_policy" "orders" {
  policy_details {
    schedule {
      cross_region_copy_rule {
        target    = "eu-central-1"
        encrypted = false
      }
    }
  }
}`,
    good: `resource "aws_dlm_lifecycle_policy" "orders" {
  policy_details {
    schedule {
      cross_region_copy_rule {
        target    = "eu-central-1"
        encrypted = true
        cmk_arn   = "arn:aws:kms:eu-west-1:111122223333:key/orders"
      }
    }
  }
}`,
  },
});
