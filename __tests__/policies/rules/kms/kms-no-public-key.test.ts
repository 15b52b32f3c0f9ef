import policy from "../../../../policies/rules/kms/kms-no-public-key";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { holder, publicPolicyCases, statement } from "../shared/public-policy-cases";

const subject = { type: "aws_kms_key", attribute: "policy", action: "kms:Decrypt" };
const anyoneIf = (condition: string): Record<string, string> => ({
  "main.tf": holder(subject, statement("kms:Decrypt", `{ AWS = "*" }`, condition)),
});

testPolicy(
  policy,
  publicPolicyCases(subject, {
    accept: [
      {
        name: "whoever in one account calls through a service, as AWS's own keys have it",
        files: anyoneIf(`{ StringEquals = { "kms:CallerAccount" = "111122223333", "kms:ViaService" = "rds.eu-west-1.amazonaws.com" } }`),
      },
    ],
    reject: [
      {
        name: "whoever calls through a service",
        files: anyoneIf(`{ StringEquals = { "kms:ViaService" = "rds.eu-west-1.amazonaws.com" } }`),
        findings: [{ messageId: "public" }],
      },
    ],
  }),
);
