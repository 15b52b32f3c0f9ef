import policy from "../../../../policies/rules/sns/sns-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { tlsCases } from "../shared/tls-cases";

testPolicy(
  policy,
  tlsCases({
    type: "aws_sns_topic",
    attached: "aws_sns_topic_policy",
    owner: "arn",
    names: ["arn", "id"],
    action: "sns:Publish",
    other: "sns:Subscribe",
  }),
);
