import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "apigateway-no-data-trace",
  title: "Disallow REST APIs that log what they are sent",
  topic: "audit-logging",
  severity: "low",
  description: "Data trace writes whole requests and answers into the log: passwords, tokens and personal data, for all who may read logs.",
  remediation: "Leave data_trace_enabled out.",
  references: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_method_settings",
  ],
  controls: { nist80053: ["SC-28"] },
  problem: "writes requests and answers into the log",
  settings: [{ types: ["aws_api_gateway_method_settings"], path: "settings.data_trace_enabled", wanted: false, leftOut: "right" }],
  examples: {
    bad: `resource "aws_api_gateway_method_settings" "orders" {
  settings {
    data_trace_enabled = true
  }
}`,
    good: `resource "aws_api_gateway_method_settings" "orders" {
  settings {
    data_trace_enabled = false
  }
}`,
  },
});
