import policy from "../../../../policies/rules/events/events-no-public-bus";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_cloudwatch_event_bus_policy",
    attribute: "policy",
    rest: 'event_bus_name = "orders"',
    action: "events:PutEvents",
  }),
);
