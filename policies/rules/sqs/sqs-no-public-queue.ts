import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "sqs-no-public-queue",
  title: "Disallow queues that anyone may use",
  topic: "other-data-store",
  family: "sqs",
  description: "Whoever may send to a queue feeds its consumers with what they please; whoever may receive reads and removes the messages.",
  references: ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html"],
  controls: { fsbp: ["SQS.3"], nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_sqs_queue_policy" "orders" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "*" }]
  })
}`,
    good: `resource "aws_sqs_queue_policy" "orders" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "sqs:SendMessage", Resource = "*" }]
  })
}`,
  },
});
