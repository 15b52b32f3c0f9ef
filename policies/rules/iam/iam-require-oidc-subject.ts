import { definePolicy } from "../../engine/policy";
import { federatedStatements, federation } from "../../facts/role-trusts";

export default definePolicy({
  id: "iam-require-oidc-subject",
  title: "Require the trust in a shared identity provider to name whose tokens it takes",
  topic: "iam-wildcard",
  severity: "high",
  description:
    "Providers such as GitHub Actions, Cognito or Google sign tokens for everybody; a role that does not check whose token it is can be assumed by anyone who has one.",
  remediation:
    "Add a condition on the provider's `:sub` that begins with your organization and names the repository (repo:acme/orders:*), or on `:aud` with your identity pool or application.",
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html",
    "https://docs.github.com/en/actions/security-for-github-actions/security-hardening-your-deployments/about-security-hardening-with-openid-connect",
  ],
  controls: { nist80053: ["AC-3", "IA-2"] },
  misses: ["Identity providers other than GitHub, GitLab, Terraform Cloud, Cognito, Google, Amazon and Facebook."],
  examples: {
    bad: `resource "aws_iam_role" "deploy" {
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" } }
    }]
  })
}`,
    good: `resource "aws_iam_role" "deploy" {
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = "repo:acme/orders:*" } }
    }]
  })
}`,
  },
  messages: {
    subject: "{address} can be assumed with any token of {provider}: no condition says whose.",
    unknown: "{address} cannot be proved to check whose tokens of {provider} it takes: the value is not known before apply.",
  },
  check({ facts, report }) {
    for (const statement of federatedStatements(facts)) {
      const found = federation(statement);
      if (found && found.open !== "no")
        report(found.open === "yes" ? "subject" : "unknown", { at: statement.at, provider: found.provider });
    }
  },
});
