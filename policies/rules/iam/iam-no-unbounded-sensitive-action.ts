import { definePolicy } from "../../engine/policy";
import { identityPolicies } from "../../facts/identity-policies";
import { sensitiveActions } from "../../facts/sensitive-actions";

export default definePolicy({
  id: "iam-no-unbounded-sensitive-action",
  title: "Disallow sensitive actions on every resource",
  topic: "iam-wildcard",
  severity: "medium",
  description:
    "Reading secrets and data, changing who may do what, or deleting: on every resource, one leaked session reaches all there is.",
  remediation: "Hold the actions to named resources, or narrow the statement with a condition.",
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    "https://github.com/salesforce/cloudsplaining",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
  ],
  controls: { nist80053: ["AC-6"] },
  examples: {
    bad: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}`,
    good: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders-*" }]
  })
}`,
  },
  messages: {
    credentials: "{address} permits {action} on every resource, which hands out credentials.",
    data: "{address} permits {action} on every resource, which reads all data of its kind.",
    permissions: "{address} permits {action} on every resource, which changes who may do what.",
    write: "{address} permits {action} on every resource, which changes or deletes all of its kind.",
  },
  check({ facts, report }) {
    for (const { statement, related } of identityPolicies(facts).permissions)
      for (const { effect, action } of sensitiveActions(statement)) report(effect, { at: statement.at, action, related });
  },
});
