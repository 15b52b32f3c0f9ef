import policy from "../../../../policies/rules/opensearchserverless/opensearchserverless-no-public-network";
import { testPolicy } from "../../../../policies/testing/test-policy";

const network = (value: string): Record<string, string> => ({
  "main.tf": `variable "v" {}\nresource "aws_vpc" "v" {}\nresource "aws_opensearchserverless_security_policy" "p" {\n  type = "network"\n  policy = ${value}\n}`,
});

testPolicy(policy, {
  accept: [
    {
      name: "an endpoint that is yet to be made",
      files: network(`jsonencode([{ AllowFromPublic = false, SourceVPCEs = [aws_vpc.v.id] }])`),
    },
    { name: "AllowFromPublic left out", files: network(`jsonencode([{ SourceVPCEs = ["vpce-1a2b3c4d"] }])`) },
    {
      name: "a policy on encryption",
      files: {
        "main.tf": `resource "aws_opensearchserverless_security_policy" "p" {\n  type = "encryption"\n  policy = jsonencode({ AWSOwnedKey = true })\n}`,
      },
    },
  ],
  reject: [
    {
      name: "one of two rules",
      files: network(
        `jsonencode([{ AllowFromPublic = false }, { AllowFromPublic = true, Rules = [{ Resource = ["collection/\${aws_vpc.v.id}"] }] }])`,
      ),
      findings: [{ messageId: "public", address: "aws_opensearchserverless_security_policy.p", attribute: "policy" }],
    },
    {
      name: "a heredoc",
      files: network(`<<E\n[{"Rules":[],"AllowFromPublic":true}]\nE`),
      findings: [{ messageId: "public" }],
    },
    { name: "the text true", files: network(`"[{\\"AllowFromPublic\\":\\"true\\"}]"`), findings: [{ messageId: "public" }] },
    { name: "one rule that is no list", files: network(`jsonencode({ AllowFromPublic = true })`), findings: [{ messageId: "public" }] },
    {
      name: "a rule that is not known",
      files: network(`jsonencode([{ AllowFromPublic = false }, var.v])`),
      findings: [{ messageId: "unknown" }],
    },
    { name: "a variable within", files: network(`jsonencode([{ AllowFromPublic = var.v }])`), findings: [{ messageId: "unknown" }] },
    { name: "a variable", files: network("var.v"), findings: [{ messageId: "unknown" }] },
    { name: "not JSON", files: network(`"["`), findings: [{ messageId: "unknown" }] },
  ],
});
