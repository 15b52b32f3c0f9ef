import policy from "../../../../policies/rules/dlm/dlm-require-encryption";
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
    {
      name: "each encrypted",
      files: {
        "main.tf": `resource "aws_dlm_lifecycle_policy" "a" {
  policy_details {
    schedule {
      cross_region_copy_rule {
        encrypted = true
      }
      cross_region_copy_rule {
        encrypted = true
      }
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
          cmk_arn = "alias/orders"
        }
      }
    }
  }
}`,
      },
      findings: [
        { messageId: "missing", attribute: "policy_details[0].action[0].cross_region_copy[0].encryption_configuration[0].encrypted" },
      ],
    },
    {
      name: "the second is not",
      files: {
        "main.tf": `resource "aws_dlm_lifecycle_policy" "a" {
  policy_details {
    schedule {
      cross_region_copy_rule {
        encrypted = true
      }
      cross_region_copy_rule {
        encrypted = false
      }
    }
  }
}`,
      },
      findings: [{ messageId: "wrong", attribute: "policy_details[0].schedule[0].cross_region_copy_rule[1].encrypted" }],
    },
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_dlm_lifecycle_policy" "a" {
  policy_details {
    schedule {
      cross_region_copy_rule {
        target = "eu-west-3"
      }
    }
  }
}`,
      },
      findings: [{ messageId: "missing" }],
    },
  ],
});
