import policy from "../../../../policies/rules/secretsmanager/secretsmanager-no-public-secret";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_secretsmanager_secret_policy",
    attribute: "policy",
    rest: 'secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders"',
    action: "secretsmanager:GetSecretValue",
  }),
);
