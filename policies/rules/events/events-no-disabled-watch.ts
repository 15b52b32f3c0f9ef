import { settingPolicy } from "../shared/setting-policy";
import { embeddedDocument } from "../../facts/embedded-documents";
import type { Resource } from "../../terraform/model/resource";

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html: how calls and logins of an account arrive. */
const watchesTheAccount = (rule: Resource): boolean =>
  (embeddedDocument(rule.at("event_pattern"))?.get("detail-type").items() ?? []).some(({ string }) => /via CloudTrail$/.test(string ?? ""));

export default settingPolicy({
  id: "events-no-disabled-watch",
  title: "Disallow rules on calls in the account that are switched off",
  topic: "oversight",
  severity: "low",
  description: "A rule that should tell of opened groups, attached gateways or stopped trails, and is off, is how a breach goes unnoticed.",
  remediation: "Set state to ENABLED or leave it out, or use OversightAlarms.",
  references: [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html",
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-delete-rule.html",
  ],
  controls: { nist80053: ["AU-6", "SI-4"] },
  misses: ["Rules on other events: schedules are switched off for many a good reason."],
  problem: "watches nothing",
  settings: [
    // "Defaults to ENABLED"; is_enabled is its older spelling, "Defaults to true" (documentation of aws_cloudwatch_event_rule).
    {
      types: ["aws_cloudwatch_event_rule"],
      path: "state",
      wanted: ["ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"],
      leftOut: "right",
      when: watchesTheAccount,
    },
    { types: ["aws_cloudwatch_event_rule"], path: "is_enabled", wanted: true, leftOut: "right", when: watchesTheAccount },
  ],
  examples: {
    bad: `resource "aws_cloudwatch_event_rule" "groups" {
  state         = "DISABLED"
  event_pattern = jsonencode({ detail-type = ["AWS API Call via CloudTrail"] })
}`,
    good: `resource "aws_cloudwatch_event_rule" "groups" {
  event_pattern = jsonencode({ detail-type = ["AWS API Call via CloudTrail"] })
}`,
  },
});
