import { definePolicy } from "../../engine/policy";
import { identityPolicies } from "../../facts/identity-policies";
import { isEveryAction, isOnEveryResource, permits } from "../../facts/policy-documents/permissions";

export default definePolicy({
  id: "iam-no-pass-role-on-any-role",
  title: "Disallow passing any role to a service",
  topic: "iam-wildcard",
  severity: "high",
  description: "Whoever may pass any role starts something that has the strongest of them, and acts through it.",
  remediation: "Name the roles that may be passed in Resource, and the service in a condition on iam:PassedToService.",
  references: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html"],
  controls: { nist80053: ["AC-6"] },
  examples: {
    bad: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }]
  })
}`,
    good: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::111122223333:role/orders" }]
  })
}`,
  },
  messages: { passRole: "{address} permits iam:PassRole on every role." },
  check({ facts, report }) {
    for (const { statement, related } of identityPolicies(facts).permissions)
      if (permits(statement, "iam:PassRole") && isOnEveryResource(statement) && !statement.actions?.some(isEveryAction))
        report("passRole", { at: statement.at, related });
  },
});
