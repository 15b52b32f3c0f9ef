import { definePolicy } from "../../engine/policy";
import { identityPolicies } from "../../facts/identity-policies";
import { isEveryAction, isOnEveryResource } from "../../facts/policy-documents/permissions";
import { spelling } from "../../facts/policy-documents/term";

export default definePolicy({
  id: "iam-no-admin-policy",
  title: "Disallow policies that permit every action",
  topic: "iam-wildcard",
  severity: "high",
  description: "Whoever holds the policy, or the workload that holds it, owns the account: data, network and the guardrails themselves.",
  remediation: "List the actions that are needed, each on the resources that it is needed for.",
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1",
  ],
  controls: { fsbp: ["IAM.1"], nist80053: ["AC-2", "AC-3", "AC-6"] },
  awsConfigRule: "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS",
  examples: {
    bad: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}`,
    good: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::uploads/*" }]
  })
}`,
  },
  messages: { admin: "{address} permits every action on every resource.", all: "{address} permits every action on {resources}." },
  check({ facts, report }) {
    for (const { statement, related } of identityPolicies(facts).permissions) {
      if (!statement.actions?.some(isEveryAction)) continue;
      if (isOnEveryResource(statement)) report("admin", { at: statement.at, severity: "critical", related });
      else
        report("all", { at: statement.at, severity: "medium", resources: (statement.resources ?? []).map(spelling).join(", "), related });
    }
  },
});
