import policy from "../../../../policies/rules/logs/logs-no-public-policy";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_cloudwatch_log_resource_policy",
    attribute: "policy_document",
    rest: 'policy_name = "orders"',
    action: "logs:PutLogEvents",
  }),
);
