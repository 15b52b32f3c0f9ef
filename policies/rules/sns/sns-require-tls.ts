import { ownPolicies } from "../../facts/resource-policies";
import { tlsPolicy } from "../shared/tls-policy";

export default tlsPolicy({
  id: "sns-require-tls",
  title: "Require TLS for every request to a topic",
  severity: "low",
  description: "Its endpoint answers plain HTTP too; a policy that denies it keeps messages from being read on the way.",
  remediation:
    'Add to the policy of the topic a Deny for Principal "*" with the condition Bool aws:SecureTransport = false, or build it with AlarmTopic.',
  references: ["https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html#enforce-encryption-data-in-transit"],
  controls: { nist80053: ["SC-8"] },
  examples: {
    bad: `resource "aws_sns_topic" "alarms" {}`,
    good: `resource "aws_sns_topic" "alarms" {}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.alarms.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}`,
  },
  action: "sns:Publish",
  subjects: (facts) => ownPolicies(facts, "sns", "aws_sns_topic"),
});
