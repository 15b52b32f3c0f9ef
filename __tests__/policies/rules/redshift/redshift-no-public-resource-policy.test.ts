import policy from "../../../../policies/rules/redshift/redshift-no-public-resource-policy";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_redshift_resource_policy",
    attribute: "policy",
    rest: 'resource_arn = "arn:aws:redshift:eu-west-1:111122223333:namespace:orders"',
    action: "redshift:AuthorizeInboundIntegration",
  }),
);
