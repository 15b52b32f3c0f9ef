import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "ssm-no-public-document",
  title: "Disallow documents that every AWS account can read",
  topic: "compute-exposure",
  severity: "high",
  description: "A shared document shows everyone how instances are set up and run, with the names, scripts and keys that stand in it.",
  remediation: "Name the accounts in permissions, and set the account's public-sharing-permission to Disable.",
  references: [
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-4",
  ],
  controls: { fsbp: ["SSM.4", "SSM.7"], nist80053: ["AC-3", "AC-6"] },
  awsConfigRule: "SSM_DOCUMENT_NOT_PUBLIC",
  examples: {
    bad: `resource "aws_ssm_document" "orders" {
  permissions = {
    type        = "Share"
    account_ids = "All"
  }
}`,
    good: `resource "aws_ssm_document" "orders" {
  permissions = {
    type        = "Share"
    account_ids = "111122223333"
  }
}`,
  },
  messages: {
    public: "{address} shares a document with every AWS account: {attribute} is {value}.",
    allowed: "{address} lets documents be shared with every AWS account: {attribute} is {value}.",
    unknown: "{address} cannot be proved private: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const document of facts.resources("aws_ssm_document")) {
      const at = document.at("permissions").get("account_ids");
      const place = { at, attribute: at.name, value: at.text };
      if (/(^|,)\s*all\s*(,|$)/i.test(at.string ?? "")) report("public", place);
      else if (at.isUnknown && at.references.every(({ resource }) => resource === undefined)) report("unknown", place);
    }
    for (const setting of facts.resources("aws_ssm_service_setting")) {
      const at = setting.at("setting_value");
      // https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html#block-public-access
      if (
        setting.at("setting_id").expression.includes("/ssm/documents/console/public-sharing-permission") &&
        at.string?.toLowerCase() === "enable"
      )
        report("allowed", { at, attribute: at.name, value: at.text });
    }
  },
});
