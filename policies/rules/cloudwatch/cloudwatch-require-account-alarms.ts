import { definePolicy } from "../../engine/policy";
import { WATCHED } from "../../facts/cloudtrail/watched-events";
import { unwatched } from "../../facts/cloudtrail/watches";

export default definePolicy({
  id: "cloudwatch-require-account-alarms",
  title: "Require alarms on everything that changes the security of an account",
  topic: "audit-logging",
  severity: "low",
  description:
    "Where filters over a trail are how an account is watched, each gap between them is something that happens unseen: a policy, a route or a network ACL that changes, a login without a second factor. A filter without an alarm tells nobody.",
  remediation: "Add a metric filter that catches these calls and an alarm that notifies somebody on its metric, or use OversightAlarms.",
  references: ["https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html"],
  controls: {
    // https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html
    cis: Array.from({ length: 14 }, (_, index) => `CIS v1.4.0/4.${index + 1}`),
    nist80053: ["AU-6", "SI-4"],
  },
  onUnknown: "accept",
  misses: [
    "Accounts without any metric filter on a trail, and those that are watched by rules of EventBridge.",
    "Patterns with regular expressions, which count as catching nothing.",
  ],
  examples: {
    bad: `resource "aws_cloudwatch_log_metric_filter" "routes" {
  name           = "routes"
  log_group_name = "trail"
  pattern        = "{ $.eventName = CreateRoute }"
  metric_transformation {
    name      = "routes"
    namespace = "trail"
    value     = "1"
  }
}`,
    good: `resource "aws_cloudwatch_event_rule" "changes" {
  event_pattern = jsonencode({
    "detail-type" = ["AWS API Call via CloudTrail"]
    detail        = { eventName = ["CreateRoute", "AuthorizeSecurityGroupIngress", "StopLogging"] }
  })
}`,
  },
  messages: Object.fromEntries(
    Object.entries(WATCHED).map(([id, { noun }]) => [id, `{address} and what stands beside it tell nobody of ${noun}: {problem}.`]),
  ),
  check({ facts, report }) {
    for (const { subject, ...place } of unwatched(facts)) report(subject, place);
  },
});
