import policy from "../../../../policies/rules/ecr/ecr-no-public-repository";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({ type: "aws_ecr_repository_policy", attribute: "policy", rest: 'repository = "orders"', action: "ecr:BatchGetImage" }),
);
