import policy from "../../../../policies/rules/sns/sns-no-public-topic";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_sns_topic_policy",
    attribute: "policy",
    rest: 'arn = "arn:aws:sns:eu-west-1:111122223333:orders"',
    action: "sns:Publish",
  }),
);
