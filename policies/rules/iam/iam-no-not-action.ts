import { definePolicy } from "../../engine/policy";
import { identityPolicies } from "../../facts/identity-policies";
import { isOnEveryResource } from "../../facts/policy-documents/permissions";
import { spelling } from "../../facts/policy-documents/term";

export default definePolicy({
  id: "iam-no-not-action",
  title: "Disallow Allow statements with NotAction",
  topic: "iam-wildcard",
  severity: "high",
  description: "Allow with NotAction permits everything that nobody thought of, and every action that AWS adds later.",
  remediation: "List the permitted actions with Action; keep NotAction for Deny.",
  references: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html"],
  controls: { nist80053: ["AC-6"] },
  misses: ["A NotAction that is held to certain resources."],
  examples: {
    bad: `data "aws_iam_policy_document" "deploy" {
  statement {
    not_actions = ["iam:*"]
    resources   = ["*"]
  }
}`,
    good: `data "aws_iam_policy_document" "deploy" {
  statement {
    effect      = "Deny"
    not_actions = ["s3:*"]
    resources   = ["*"]
  }
}`,
  },
  messages: { notAction: "{address} permits every action but {actions}." },
  check({ facts, report }) {
    for (const { statement, related } of identityPolicies(facts).permissions)
      if (statement.notActions && isOnEveryResource(statement))
        report("notAction", { at: statement.at, actions: statement.notActions.map(spelling).join(", "), related });
  },
});
