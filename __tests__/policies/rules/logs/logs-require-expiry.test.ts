import policy from "../../../../policies/rules/logs/logs-require-expiry";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "a year", files: { "main.tf": `resource "aws_cloudwatch_log_group" "a" {\nretention_in_days = 365\n}` } },
    { name: "for good, as decided", files: { "main.tf": `resource "aws_cloudwatch_log_group" "a" {\nretention_in_days = 0\n}` } },
    {
      name: "a variable",
      files: { "main.tf": `variable "days" {}\nresource "aws_cloudwatch_log_group" "a" {\nretention_in_days = var.days\n}` },
    },
  ],
  reject: [
    {
      name: "left out",
      files: { "main.tf": `resource "aws_cloudwatch_log_group" "a" {}` },
      findings: [{ messageId: "missing", address: "aws_cloudwatch_log_group.a", attribute: "retention_in_days" }],
    },
    {
      name: "taken away by an override",
      build: (stack) => stack.addOverride("resource.aws_cloudwatch_log_group.a.retention_in_days", null),
      findings: [{ messageId: "missing" }],
    },
  ],
});
