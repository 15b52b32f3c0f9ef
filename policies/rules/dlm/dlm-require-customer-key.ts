import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "dlm-require-customer-key",
  title: "Require copies of snapshots to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html"],
  keys: [
    { types: ["aws_dlm_lifecycle_policy"], each: "policy_details.schedule.cross_region_copy_rule", path: "cmk_arn" },
    { types: ["aws_dlm_lifecycle_policy"], each: "policy_details.action.cross_region_copy.encryption_configuration", path: "cmk_arn" },
  ],
  examples: {
    bad: `resource "aws_dlm_lifecycle_policy" "orders" {
  policy_details {
    schedule {
      cross_region_copy_rule {
        target    = "eu-central-1"
        encrypted = true
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
