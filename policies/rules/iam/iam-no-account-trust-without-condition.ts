import { definePolicy } from "../../engine/policy";
import { roleTrusts, unconditionalAccount } from "../../facts/role-trusts";

export default definePolicy({
  id: "iam-no-account-trust-without-condition",
  title: "Disallow trust in a whole account without a condition",
  topic: "iam-wildcard",
  severity: "low",
  description:
    "A role that trusts another account as a whole trusts everyone whom that account's administrators let in; a third party that is made to act for somebody else gets in too.",
  remediation: "Name the role of the other account, or require an sts:ExternalId, multi-factor authentication or your organization.",
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  ],
  controls: { nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_iam_role" "deploy" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::111122223333:root" } }]
  })
}`,
    good: `resource "aws_iam_role" "deploy" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::111122223333:role/ci" } }]
  })
}`,
  },
  messages: { account: "{address} can be assumed by all of account {account} without any condition." },
  check({ facts, report }) {
    for (const { at, document } of roleTrusts(facts))
      for (const statement of document.statements) {
        const account = unconditionalAccount(statement);
        if (account !== undefined) report("account", { at, account });
      }
  },
});
