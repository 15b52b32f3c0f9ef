import policy from "../../../../policies/rules/dlm/dlm-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "no copies",
      files: {
        "main.tf": `resource "aws_dlm_lifecycle_policy" "a" {
  policy_details {
    schedule {
    }
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "the second has none",
      files: {
        "main.tf": `resource "aws_dlm_lifecycle_policy" "a" {
  policy_details {
    schedule {
      cross_region_copy_rule {
        cmk_arn = "arn:aws:kms:eu-west-1:111122223333:key/orders"
      }
      cross_region_copy_rule {
        encrypted = true
      }
    }
  }
}`,
      },
      findings: [{ messageId: "noKey", attribute: "policy_details[0].schedule[0].cross_region_copy_rule[1].cmk_arn" }],
    },
  ],
});
