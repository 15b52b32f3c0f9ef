import { definePolicy } from "../../engine/policy";
import { escalations } from "../../facts/privilege-escalation";

export default definePolicy({
  id: "iam-no-privilege-escalation",
  title: "Disallow permissions that let their holder take more",
  topic: "iam-wildcard",
  severity: "high",
  description:
    "Each of these actions, or combinations of them, on every resource lets whoever holds it become administrator in a step or two.",
  remediation: "Hold the actions to named resources (Resource), or put a permissions boundary on what may be created.",
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
    "https://github.com/salesforce/cloudsplaining",
    "https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/",
    "https://pathfinding.cloud",
  ],
  controls: { nist80053: ["AC-6"] },
  misses: [
    "A Deny, a permissions boundary or an organization's policy that takes the permission away.",
    "Permissions that an identity has from outside of what is judged.",
  ],
  examples: {
    bad: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "*" }]
  })
}`,
    good: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "iam:AttachRolePolicy", Resource = "arn:aws:iam::111122223333:role/orders" }]
  })
}`,
  },
  messages: {
    escalation: "{address} permits {actions} on every resource: {how}.",
    combined: "{address} has, by several policies, {actions} on every resource: {how}.",
  },
  check({ facts, report }) {
    for (const { at, actions, how, related, combined } of escalations(facts))
      report(combined ? "combined" : "escalation", { at, actions: actions.join(" and "), how, related });
  },
});
