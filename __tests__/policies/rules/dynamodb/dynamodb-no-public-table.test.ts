import policy from "../../../../policies/rules/dynamodb/dynamodb-no-public-table";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_dynamodb_resource_policy",
    attribute: "policy",
    rest: 'resource_arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"',
    action: "dynamodb:Query",
  }),
);
