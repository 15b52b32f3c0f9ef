import { definePolicy } from "../../engine/policy";
import { isEveryAction, isWholeService } from "../../facts/policy-documents/permissions";
import { policyDocument } from "../../facts/policy-documents/policy-document";
import { spelling } from "../../facts/policy-documents/term";

export default definePolicy({
  id: "sqs-no-wildcard-action",
  title: "Disallow queue policies that grant every action",
  topic: "other-data-store",
  severity: "medium",
  description: "Who was meant to send may then also read, purge and delete the queue, and hand it on to others by changing its policy.",
  remediation: "Name the actions that are needed, such as sqs:SendMessage.",
  references: ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html"],
  controls: { nist80053: ["AC-6"] },
  examples: {
    bad: `resource "aws_sqs_queue" "orders" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "sqs:*", Resource = "*" }]
  })
}`,
    good: `resource "aws_sqs_queue" "orders" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "sqs:SendMessage", Resource = "*" }]
  })
}`,
  },
  messages: { wildcard: "The policy of {address} grants every action: {action}." },
  check({ facts, report }) {
    for (const resource of facts.resources("aws_sqs_queue", "aws_sqs_queue_policy"))
      for (const { effect, actions = [], at } of policyDocument(resource.at("policy")).statements) {
        const every = actions.find((action) => isEveryAction(action) || isWholeService(action));
        if (effect !== "Deny" && every !== undefined) report("wildcard", { at, action: spelling(every) });
      }
  },
});
