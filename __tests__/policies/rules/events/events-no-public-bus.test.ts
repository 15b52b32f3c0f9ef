import policy from "../../../../policies/rules/events/events-no-public-bus";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { publicPolicyCases } from "../shared/public-policy-cases";

testPolicy(
  policy,
  publicPolicyCases({
    type: "aws_cloudwatch_event_bus_policy",
    attribute: "policy",
    rest: 'event_bus_name = "orders"',
    action: "events:PutEvents",
  }),
);

const permission = (lines: string) => ({
  "main.tf": `resource "aws_cloudwatch_event_permission" "p" {
  statement_id = "p"
  ${lines}
}
variable "v" {}`,
});
const condition = (key: string, value: string) => `principal = "*"
  condition {
    key   = "${key}"
    type  = "StringEquals"
    value = ${value}
  }`;

describe("by a permission", () =>
  testPolicy(policy, {
    accept: [
      { name: "for an account", files: permission(`principal = "111122223333"`) },
      { name: "for an organization", files: permission(condition("aws:PrincipalOrgID", `"o-a1b2c3d4e5"`)) },
    ],
    reject: [
      {
        name: "for everyone",
        files: permission(`principal = "*"`),
        findings: [{ messageId: "public", address: "aws_cloudwatch_event_permission.p", attribute: "principal", line: 3 }],
      },
      {
        name: "for everyone under a condition that anyone can meet",
        files: permission(condition("aws:PrincipalTag/team", `"a"`)),
        findings: [{ messageId: "public" }],
      },
      { name: "for somebody who is not known", files: permission("principal = var.v"), findings: [{ messageId: "unknown" }] },
    ],
  }));
