import policy from "../../../../policies/rules/dlm/dlm-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a copy on an event",
      files: {
        "main.tf": `resource "aws_dlm_lifecycle_policy" "a" {
  policy_details {
    policy_type = "EVENT_BASED_POLICY"
    action {
      name = "copy"
      cross_region_copy {
        target = "eu-central-1"
        encryption_configuration {
          encrypted = true
          cmk_arn   = "arn:aws:kms:eu-west-1:111122223333:key/orders"
        }
      }
    }
  }
}`,
      },
    },
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
      name: "a copy on an event",
      files: {
        "main.tf": `resource "aws_dlm_lifecycle_policy" "a" {
  policy_details {
    policy_type = "EVENT_BASED_POLICY"
    action {
      name = "copy"
      cross_region_copy {
        target = "eu-central-1"
        encryption_configuration {
          encrypted = true
        }
      }
    }
  }
}`,
      },
      findings: [{ messageId: "noKey", attribute: "policy_details[0].action[0].cross_region_copy[0].encryption_configuration[0].cmk_arn" }],
    },
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
