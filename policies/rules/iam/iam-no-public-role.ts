import { definePolicy } from "../../engine/policy";
import { roleTrusts } from "../../facts/role-trusts";
import { publicGrants } from "../../facts/policy-documents/public-grants";

export default definePolicy({
  id: "iam-no-public-role",
  title: "Disallow roles that anyone may assume",
  topic: "iam-wildcard",
  severity: "critical",
  description: "A role that trusts every principal gives its permissions to any AWS account in the world.",
  remediation: "Name the accounts, roles or services in Principal; an external id alone does not name anyone.",
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
  ],
  controls: { nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_iam_role" "deploy" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" } }]
  })
}`,
    good: `resource "aws_iam_role" "deploy" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "111122223333" } }]
  })
}`,
  },
  messages: {
    public: "{address} can be assumed by anyone: its trust policy {what}.",
    unknown: "{address} cannot be proved closed: its trust policy {what}.",
  },
  check({ facts, report }) {
    for (const { at, document } of roleTrusts(facts))
      for (const grant of publicGrants(document, facts.known.addresses))
        report(grant.certainty, {
          at,
          what: grant.what,
          related: grant.at.block === at.block ? [] : [{ at: grant.at, message: "is the statement" }],
        });
  },
});
