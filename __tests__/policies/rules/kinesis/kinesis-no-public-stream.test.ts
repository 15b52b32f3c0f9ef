import policy from "../../../../policies/rules/kinesis/kinesis-no-public-stream";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_kinesis_resource_policy",
    attribute: "policy",
    rest: 'resource_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/orders"',
    action: "kinesis:GetRecords",
  }),
);
