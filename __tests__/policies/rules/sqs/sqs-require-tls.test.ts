import policy from "../../../../policies/rules/sqs/sqs-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { tlsCases } from "../shared/tls-cases";

testPolicy(
  policy,
  tlsCases({
    type: "aws_sqs_queue",
    attached: "aws_sqs_queue_policy",
    owner: "queue_url",
    names: ["id", "url"],
    action: "sqs:SendMessage",
    other: "sqs:DeleteMessage",
  }),
);
