import { ownPolicies } from "../../facts/resource-policies";
import { tlsPolicy } from "../shared/tls-policy";

export default tlsPolicy({
  id: "sqs-require-tls",
  title: "Require TLS for every request to a queue",
  severity: "low",
  description: "Its endpoint answers plain HTTP too; a policy that denies it keeps messages from being read on the way.",
  remediation:
    'Add to the policy of the queue a Deny for Principal "*" with the condition Bool aws:SecureTransport = false, or build it with PrivateQueue.',
  references: [
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html#enforce-encryption-data-in-transit",
  ],
  controls: { nist80053: ["SC-8"] },
  examples: {
    bad: `resource "aws_sqs_queue" "mail" {}`,
    good: `resource "aws_sqs_queue" "mail" {}

resource "aws_sqs_queue_policy" "mail" {
  queue_url = aws_sqs_queue.mail.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.mail.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}`,
  },
  action: "sqs:SendMessage",
  subjects: (facts) => ownPolicies(facts, "sqs", "aws_sqs_queue"),
});
