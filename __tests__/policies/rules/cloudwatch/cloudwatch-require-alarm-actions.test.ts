import policy from "../../../../policies/rules/cloudwatch/cloudwatch-require-alarm-actions";
import { testPolicy } from "../../../../policies/testing";

const TYPES = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"];
const alarm = (type: string, body: string) => ({ "main.tf": `variable "unset" {}\nresource "${type}" "a" {\n  ${body}\n}` });
const told = `alarm_actions = ["arn:aws:sns:eu-west-1:111122223333:alarms"]`;

testPolicy(policy, {
  accept: TYPES.flatMap((type) => [
    { name: `${type}: tells somebody`, files: alarm(type, told) },
    { name: `${type}: tells somebody when all is well`, files: alarm(type, told.replace("alarm_actions", "ok_actions")) },
    { name: `${type}: actions that are on`, files: alarm(type, `${told}\n  actions_enabled = true`) },
    {
      name: `${type}: for which another speaks`,
      files: {
        "main.tf": `resource "${type}" "a" {\n  alarm_name = "a"\n}\nresource "aws_cloudwatch_composite_alarm" "all" {\n  alarm_rule = "ALARM(\${${type}.a.alarm_name})"\n  ${told}\n}`,
      },
    },
  ]),
  reject: TYPES.flatMap((type) => [
    {
      name: `${type}: nobody`,
      files: alarm(type, ""),
      findings: [{ messageId: "missing", address: `${type}.a`, attribute: "alarm_actions" }],
    },
    { name: `${type}: an empty list`, files: alarm(type, "alarm_actions = []"), findings: [{ messageId: "wrong", line: 3 }] },
    { name: `${type}: a variable`, files: alarm(type, "alarm_actions = var.unset"), findings: [{ messageId: "unknown", line: 3 }] },
    {
      name: `${type}: actions that are off`,
      files: alarm(type, `${told}\n  actions_enabled = false`),
      findings: [{ messageId: "wrong", attribute: "actions_enabled", line: 4 }],
    },
  ]),
});
