import policy from "../../../../policies/rules/iam/iam-require-oidc-subject";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { trusting } from "./statements";

const github = (condition: string): Record<string, string> =>
  trusting(
    `Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, Condition = ${condition}`,
  );
const subject = (operator: string, value: string): Record<string, string> =>
  github(`{ ${operator} = { "token.actions.githubusercontent.com:sub" = ${value} } }`);

const cognito = (condition: string): Record<string, string> =>
  trusting(
    `Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "cognito-identity.amazonaws.com" }, Condition = ${condition}`,
  );

testPolicy(policy, {
  accept: [
    {
      name: "an identity pool that is yet to be made",
      files: {
        "main.tf": `resource "aws_cognito_identity_pool" "p" {}\n${cognito(`{ StringEquals = { "cognito-identity.amazonaws.com:aud" = aws_cognito_identity_pool.p.id } }`)["main.tf"]}`,
      },
    },
    { name: "a repository", files: subject("StringEquals", `"repo:acme/orders:ref:refs/heads/main"`) },
    { name: "every repository of an organization", files: subject("StringLike", `"repo:acme/*"`) },
    {
      name: "a provider of one's own",
      files: trusting(
        `Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/id.example.com" }`,
      ),
    },
  ],
  reject: [
    {
      name: "any identity pool of Cognito",
      files: cognito(`{ "ForAnyValue:StringLike" = { "cognito-identity.amazonaws.com:amr" = "authenticated" } }`),
      findings: [
        {
          messageId: "subject",
          message: "aws_iam_role.r can be assumed with any token of cognito-identity.amazonaws.com: no condition says whose.",
        },
      ],
    },
    {
      name: "a claim that is a word of our own language",
      files: github(`{ StringEquals = { "token.actions.githubusercontent.com:constructor" = "x" } }`),
      findings: [{ messageId: "subject" }],
    },
    { name: "no condition", files: github("{}"), findings: [{ messageId: "subject", address: "aws_iam_role.r" }] },
    { name: "any organization", files: subject("StringLike", `"repo:*/orders:*"`), findings: [{ messageId: "subject" }] },
    { name: "one repository or any", files: subject("StringLike", `["repo:acme/orders:*", "*"]`), findings: [{ messageId: "subject" }] },
    {
      name: "a subject that may be absent",
      files: subject("StringEqualsIfExists", `"repo:acme/orders:*"`),
      findings: [{ messageId: "subject" }],
    },
    { name: "all but one repository", files: subject("StringNotLike", `"repo:acme/orders:*"`), findings: [{ messageId: "subject" }] },
    {
      name: "a variable",
      files: { "main.tf": `variable "s" {}\n${subject("StringLike", "var.s")["main.tf"]}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
