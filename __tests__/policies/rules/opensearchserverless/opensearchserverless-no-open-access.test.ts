import { TerraformResource } from "cdktf";
import policy from "../../../../policies/rules/opensearchserverless/opensearchserverless-no-open-access";
import { testPolicy } from "../../../../policies/testing";

const access = (value: string): Record<string, string> => ({
  "main.tf": `variable "v" {}
data "aws_caller_identity" "me" {}
resource "aws_opensearchserverless_access_policy" "p" {
  type   = "data"
  policy = ${value}
}`,
});
const principals = (list: string) => access(`jsonencode([{ Rules = [], Principal = ${list} }])`);

testPolicy(policy, {
  accept: [
    { name: "a role", files: principals(`["arn:aws:iam::123456789012:role/backend"]`) },
    { name: "the roles of one account", files: principals(`["arn:aws:iam::123456789012:role/*"]`) },
    { name: "a caller who is looked up", files: principals("[data.aws_caller_identity.me.arn]") },
    { name: "a group of an identity provider", files: principals(`["saml/123456789012/okta/group/*"]`) },
    { name: "nobody", files: principals("[]") },
    { name: "a heredoc", files: access(`<<E\n[{"Rules":[],"Principal":["arn:aws:iam::123456789012:role/backend"]}]\nE`) },
  ],
  reject: [
    {
      name: "everybody",
      files: principals(`["*"]`),
      findings: [
        {
          messageId: "open",
          severity: "critical",
          address: "aws_opensearchserverless_access_policy.p",
          attribute: "policy",
          message: "aws_opensearchserverless_access_policy.p lets every caller into collections: Principal is *.",
        },
      ],
    },
    { name: "one text", files: principals(`"*"`), findings: [{ messageId: "open" }] },
    { name: "every account's role", files: principals(`["arn:aws:iam::*:role/backend"]`), findings: [{ messageId: "open" }] },
    {
      name: "the second of two rules",
      files: access(
        `jsonencode([{ Principal = ["arn:aws:iam::123456789012:role/a"] }, { Principal = ["arn:aws:iam::123456789012:role/b", "*"] }])`,
      ),
      findings: [{ messageId: "open" }],
    },
    { name: "one rule that is no list", files: access(`jsonencode({ Principal = ["*"] })`), findings: [{ messageId: "open" }] },
    {
      name: "JSON through an override",
      build: (stack) => {
        const made = new TerraformResource(stack, "p", { terraformResourceType: "aws_opensearchserverless_access_policy" });
        made.addOverride("policy", JSON.stringify([{ Principal: ["*"] }]));
      },
      findings: [{ messageId: "open" }],
    },
    { name: "a principal that is not known", files: principals("[var.v]"), findings: [{ messageId: "unknown" }] },
    { name: "a list that is not known", files: principals("var.v"), findings: [{ messageId: "unknown" }] },
    { name: "a policy that is not known", files: access("var.v"), findings: [{ messageId: "unknown" }] },
    { name: "a rule that is not known", files: access("jsonencode([var.v])"), findings: [{ messageId: "unknown" }] },
    { name: "no JSON", files: access(`"["`), findings: [{ messageId: "unknown" }] },
    {
      name: "nothing",
      files: { "main.tf": `resource "aws_opensearchserverless_access_policy" "p" {}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
