import policy from "../../../../policies/rules/sqs/sqs-no-public-queue";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_sqs_queue_policy",
    attribute: "policy",
    rest: 'queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/orders"',
    action: "sqs:SendMessage",
  }),
);
