import policy from "../../../../policies/rules/sqs/sqs-no-wildcard-action";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a kind of action",
      files: {
        "main.tf": `resource "aws_sqs_queue_policy" "a" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:Send*", Resource = "*" }] })
}`,
      },
    },
    {
      name: "denied",
      files: {
        "main.tf": `resource "aws_sqs_queue_policy" "a" {
  policy = jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", Action = "*", Resource = "*" }] })
}`,
      },
    },
  ],
  reject: [
    {
      name: "every action",
      files: {
        "main.tf": `resource "aws_sqs_queue_policy" "a" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*" }] })
}`,
      },
      findings: [{ messageId: "wildcard", message: "The policy of aws_sqs_queue_policy.a grants every action: *." }],
    },
    {
      name: "among others",
      files: {
        "main.tf": `resource "aws_sqs_queue_policy" "a" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = ["sqs:SendMessage", "sqs:*"], Resource = "*" }] })
}`,
      },
      findings: [{ messageId: "wildcard" }],
    },
  ],
});
