import policy from "../../../../policies/rules/iam/iam-no-account-trust-without-condition";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { trusting } from "./statements";

const account = `Action = "sts:AssumeRole", Principal = { AWS = "111122223333" }`;

testPolicy(policy, {
  accept: [
    { name: "with an external id", files: trusting(`${account}, Condition = { StringEquals = { "sts:ExternalId" = "x" } }`) },
    {
      name: "with multi-factor authentication",
      files: trusting(`${account}, Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }`),
    },
    {
      name: "the account that is applied to",
      files: {
        "main.tf": `data "aws_caller_identity" "me" {}\n${trusting(`Action = "sts:AssumeRole", Principal = { AWS = data.aws_caller_identity.me.account_id }`)["main.tf"]}`,
      },
    },
  ],
  reject: [
    {
      name: "an account by its number",
      files: trusting(account),
      findings: [{ messageId: "account", message: "aws_iam_role.r can be assumed by all of account 111122223333 without any condition." }],
    },
    {
      name: "with an empty external id",
      files: trusting(`${account}, Condition = { StringEquals = { "sts:ExternalId" = "" } }`),
      findings: [{ messageId: "account" }],
    },
    {
      name: "without multi-factor authentication",
      files: trusting(`${account}, Condition = { Bool = { "aws:MultiFactorAuthPresent" = "false" } }`),
      findings: [{ messageId: "account" }],
    },
  ],
});
