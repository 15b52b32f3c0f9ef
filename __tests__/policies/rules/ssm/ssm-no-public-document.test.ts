import policy from "../../../../policies/rules/ssm/ssm-no-public-document";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "not shared",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {

}`,
      },
    },
    {
      name: "an account of another resource",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  permissions = {
    type        = "Share"
    account_ids = aws_organizations_account.a.id
  }
}
resource "aws_organizations_account" "a" {

}`,
      },
    },
    {
      name: "sharing is blocked",
      files: {
        "main.tf": `resource "aws_ssm_service_setting" "a" {
  setting_id    = "/ssm/documents/console/public-sharing-permission"
  setting_value = "Disable"
}`,
      },
    },
    {
      name: "another setting",
      files: {
        "main.tf": `resource "aws_ssm_service_setting" "a" {
  setting_id    = "/ssm/parameter-store/high-throughput-enabled"
  setting_value = "enable"
}`,
      },
    },
  ],
  reject: [
    {
      name: "all",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  permissions = {
    type        = "Share"
    account_ids = "all"
  }
}`,
      },
      findings: [{ messageId: "public", line: 4 }],
    },
    {
      name: "all, beside an account",
      files: {
        "main.tf": `resource "aws_ssm_document" "a" {
  permissions = {
    account_ids = "111122223333,All"
  }
}`,
      },
      findings: [{ messageId: "public" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_ssm_document" "a" {
  permissions = {
    account_ids = var.unset
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "sharing is allowed",
      files: {
        "main.tf": `resource "aws_ssm_service_setting" "a" {
  setting_id    = "arn:aws:ssm:eu-west-1:111122223333:servicesetting/ssm/documents/console/public-sharing-permission"
  setting_value = "Enable"
}`,
      },
      findings: [{ messageId: "allowed", line: 3 }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_ssm_document.a.permissions", { type: "Share", account_ids: "All" }),
      findings: [{ messageId: "public" }],
    },
  ],
});
