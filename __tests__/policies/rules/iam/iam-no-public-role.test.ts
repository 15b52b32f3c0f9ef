import policy from "../../../../policies/rules/iam/iam-no-public-role";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { trusting } from "./statements";

testPolicy(policy, {
  accept: [
    { name: "a service", files: trusting(`Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" }`) },
    {
      name: "anyone of one organization",
      files: trusting(
        `Action = "sts:AssumeRole", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }`,
      ),
    },
  ],
  reject: [
    {
      name: "anyone",
      files: trusting(`Action = "sts:AssumeRole", Principal = { AWS = "*" }`),
      findings: [{ messageId: "public", address: "aws_iam_role.r", attribute: "assume_role_policy" }],
    },
    {
      name: "anyone who knows an external id",
      files: trusting(`Action = "sts:AssumeRole", Principal = "*", Condition = { StringEquals = { "sts:ExternalId" = "x" } }`),
      findings: [{ messageId: "public" }],
    },
    {
      name: "a variable",
      files: { "main.tf": `variable "p" {}\nresource "aws_iam_role" "r" {\n  assume_role_policy = var.p\n}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});
