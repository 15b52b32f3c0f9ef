import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../../facts/facts";

const ALARMS = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"];

/** Composite alarms speak for those that they are made of: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html */
const speaksForItself = (alarm: Resource, facts: Facts): boolean =>
  facts
    .resources("aws_cloudwatch_composite_alarm")
    .every((composite) => composite.at("alarm_rule").references.every(({ resource }) => resource !== alarm));

export default settingPolicy({
  id: "cloudwatch-require-alarm-actions",
  title: "Require alarms to tell somebody",
  topic: "oversight",
  severity: "low",
  description: "An alarm without an action, or with its actions switched off, rings in an empty house.",
  remediation: "Name a topic in alarm_actions and leave actions_enabled out, or use OversightAlarms.",
  references: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-15",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-17",
  ],
  controls: { nist80053: ["AU-6", "SI-4"] },
  awsConfigRule: "CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK",
  misses: ["Whether somebody listens to the topic."],
  problem: "tells nobody",
  settings: [
    {
      types: ALARMS,
      path: "alarm_actions",
      wanted: "some",
      when: (alarm, facts) =>
        alarm.at("ok_actions").isAbsent && alarm.at("insufficient_data_actions").isAbsent && speaksForItself(alarm, facts),
    },
    { types: ALARMS, path: "actions_enabled", wanted: true, leftOut: "right", when: speaksForItself },
  ],
  examples: {
    bad: `resource "aws_cloudwatch_metric_alarm" "logins" {
  alarm_name = "logins"
}`,
    good: `resource "aws_cloudwatch_metric_alarm" "logins" {
  alarm_name    = "logins"
  alarm_actions = ["arn:aws:sns:eu-west-1:111122223333:alarms"]
}`,
  },
});
