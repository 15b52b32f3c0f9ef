import { definePolicy } from "../../engine/policy";
import { identityPolicies } from "../../facts/identity-policies";
import { isNarrowed, isOnEveryResource, isWholeService } from "../../facts/policy-documents/permissions";
import { covers, spelling } from "../../facts/policy-documents/term";

export default definePolicy({
  id: "iam-no-service-wildcard",
  title: "Disallow every action of a service on every resource, and of IAM on any",
  topic: "iam-wildcard",
  severity: "medium",
  description: "All actions of a service include those that delete, publish and re-encrypt what the holder only meant to read.",
  remediation: "List the actions that are needed, each on the resources that it is needed for.",
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21",
  ],
  controls: { fsbp: ["IAM.21"], nist80053: ["AC-6"] },
  awsConfigRule: "IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS",
  examples: {
    bad: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }]
  })
}`,
    good: `resource "aws_iam_policy" "deploy" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::uploads", "arn:aws:s3:::uploads/*"] }]
  })
}`,
  },
  messages: {
    service: "{address} permits {actions} on every resource.",
    iam: "{address} permits iam:*, so that its holder can give whom it is held to, itself among them, any permission.",
  },
  check({ facts, report }) {
    for (const { statement, related } of identityPolicies(facts).permissions) {
      const services = statement.actions?.filter(isWholeService).map(spelling) ?? [];
      if (services.length === 0 || isNarrowed(statement)) continue;
      const actions = services.join(", ");
      if (isOnEveryResource(statement)) report("service", { at: statement.at, actions, related });
      else if (services.some((service) => covers(service, "iam:*"))) report("iam", { at: statement.at, severity: "high", related });
    }
  },
});
