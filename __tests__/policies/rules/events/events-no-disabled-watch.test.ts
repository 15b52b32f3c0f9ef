import policy from "../../../../policies/rules/events/events-no-disabled-watch";
import { testPolicy } from "../../../../policies/testing";

const calls = `event_pattern = jsonencode({ "detail-type" = ["AWS API Call via CloudTrail"], detail = { eventName = [var.unset] } })`;
const rule = (body: string) => ({ "main.tf": `variable "unset" {}\nresource "aws_cloudwatch_event_rule" "a" {\n  ${body}\n}` });

testPolicy(policy, {
  accept: [
    { name: "on by default", files: rule(calls) },
    { name: "on", files: rule(`${calls}\n  state = "ENABLED"`) },
    { name: "on, in the older spelling", files: rule(`${calls}\n  is_enabled = true`) },
    { name: "a schedule that is off", files: rule(`schedule_expression = "rate(1 hour)"\n  state = "DISABLED"`) },
    {
      name: "a rule on other events that is off",
      files: rule(`event_pattern = jsonencode({ source = ["aws.ec2"] })\n  state = "DISABLED"`),
    },
  ],
  reject: [
    { name: "off", files: rule(`${calls}\n  state = "DISABLED"`), findings: [{ messageId: "wrong", attribute: "state", line: 4 }] },
    {
      name: "off, in the older spelling",
      files: rule(`${calls}\n  is_enabled = false`),
      findings: [{ messageId: "wrong", attribute: "is_enabled" }],
    },
    {
      name: "logins, off",
      files: rule(`event_pattern = "{\\"detail-type\\":[\\"AWS Console Sign In via CloudTrail\\"]}"\n  state = "DISABLED"`),
      findings: [{ messageId: "wrong" }],
    },
    { name: "a variable", files: rule(`${calls}\n  state = var.unset`), findings: [{ messageId: "unknown", attribute: "state" }] },
    {
      name: "off through an override",
      build: (stack) =>
        stack.addOverride("resource.aws_cloudwatch_event_rule.a", {
          event_pattern: JSON.stringify({ "detail-type": ["AWS API Call via CloudTrail"] }),
          state: "DISABLED",
        }),
      findings: [{ messageId: "wrong" }],
    },
  ],
});
