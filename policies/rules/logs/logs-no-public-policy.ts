import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "logs-no-public-policy",
  title: "Disallow logs that anyone may write or subscribe to",
  topic: "audit-logging",
  severity: "high",
  family: "logs",
  description: "Whoever may write to the logs can bury or forge what an investigation needs.",
  references: ["https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html"],
  controls: { nist80053: ["AU-9"] },
  examples: {
    bad: `resource "aws_cloudwatch_log_resource_policy" "orders" {
  policy_name = "orders"
  policy_document = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "logs:PutLogEvents", Resource = "*" }]
  })
}`,
    good: `resource "aws_cloudwatch_log_resource_policy" "orders" {
  policy_name = "orders"
  policy_document = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "logs:PutLogEvents", Resource = "*" }]
  })
}`,
  },
});
