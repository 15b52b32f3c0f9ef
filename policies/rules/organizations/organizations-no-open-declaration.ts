import { definePolicy } from "../../engine/policy";
import { embeddedDocument } from "../../facts/embedded-documents";

/** Steps below `ec2_attributes` to a value, and the value that opens. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative_syntax.html */
const OPENINGS: readonly (readonly [path: string, open: string])[] = [
  ["vpc_block_public_access.internet_gateway_block.mode", "off"],
  ["vpc_block_public_access.internet_gateway_block.exclusions_allowed", "enabled"],
  ["image_block_public_access.state", "unblocked"],
  ["snapshot_block_public_access.state", "unblocked"],
  ["instance_metadata_defaults.http_tokens", "optional"],
  ["serial_console_access.status", "enabled"],
];

export default definePolicy({
  id: "organizations-no-open-declaration",
  title: "Disallow declarative policies that open every account",
  topic: "network",
  severity: "medium",
  description:
    "A declarative policy decides for every account below it, and takes the switch out of their hands: one that opens networks, images or disks opens all of them at once.",
  remediation: "Set each attribute to the value that blocks, or use OrganizationPerimeter.",
  references: [
    "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative.html",
    "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative_syntax.html",
  ],
  controls: { nist80053: ["AC-3", "SC-7"] },
  examples: {
    bad: `resource "aws_organizations_policy" "ec2" {
  type    = "DECLARATIVE_POLICY_EC2"
  content = jsonencode({ ec2_attributes = { snapshot_block_public_access = { state = { "@@assign" = "unblocked" } } } })
}`,
    good: `resource "aws_organizations_policy" "ec2" {
  type    = "DECLARATIVE_POLICY_EC2"
  content = jsonencode({ ec2_attributes = { snapshot_block_public_access = { state = { "@@assign" = "block_all_sharing" } } } })
}`,
  },
  messages: {
    open: "{address} opens every account below it: {setting} is {value}.",
    unknown: "{address} cannot be proved to block: content is {value}, which cannot be read before apply.",
  },
  check({ facts, report }) {
    for (const policy of facts.resources("aws_organizations_policy")) {
      const content = policy.at("content");
      if (policy.at("type").string !== "DECLARATIVE_POLICY_EC2") continue;
      const attributes = embeddedDocument(content)?.get("ec2_attributes");
      if (!attributes) report("unknown", { at: content, value: content.text });
      for (const [setting, open] of attributes ? OPENINGS : []) {
        const value = setting
          .split(".")
          .reduce((at, name) => at.get(name), attributes!)
          .get("@@assign");
        if (value.string === open) report("open", { at: content, setting, value: value.text });
      }
    }
  },
});
