import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "events-no-public-bus",
  title: "Disallow event buses that anyone may write to",
  topic: "other-data-store",
  severity: "high",
  family: "events",
  description: "Whoever may put events on a bus starts whatever its rules start, with content of their choice.",
  references: ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html"],
  controls: { nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_cloudwatch_event_bus_policy" "orders" {
  event_bus_name = "orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "events:PutEvents", Resource = "*" }]
  })
}`,
    good: `resource "aws_cloudwatch_event_bus_policy" "orders" {
  event_bus_name = "orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "events:PutEvents", Resource = "*" }]
  })
}`,
  },
});
