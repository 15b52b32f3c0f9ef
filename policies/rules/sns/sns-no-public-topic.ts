import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "sns-no-public-topic",
  title: "Disallow topics that anyone may use",
  topic: "other-data-store",
  family: "sns",
  description: "Whoever may publish to a topic reaches all of its subscribers, and whoever may subscribe reads all that is published.",
  references: ["https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html"],
  controls: { fsbp: ["SNS.4"], nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_sns_topic_policy" "orders" {
  arn = "arn:aws:sns:eu-west-1:111122223333:orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" }]
  })
}`,
    good: `resource "aws_sns_topic_policy" "orders" {
  arn = "arn:aws:sns:eu-west-1:111122223333:orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "sns:Publish", Resource = "*" }]
  })
}`,
  },
});
