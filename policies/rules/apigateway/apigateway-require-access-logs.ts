import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "apigateway-require-access-logs",
  title: "Require stages of APIs to log who calls them",
  topic: "audit-logging",
  severity: "low",
  description: "The access log is the only record of who called an API, from where and how often.",
  remediation: "Set destination_arn in access_log_settings.",
  references: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-9",
  ],
  controls: { fsbp: ["APIGateway.9"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "API_GWV2_ACCESS_LOGS_ENABLED",
  problem: "does not log who calls it",
  settings: [{ types: ["aws_api_gateway_stage", "aws_apigatewayv2_stage"], path: "access_log_settings.destination_arn", wanted: "set" }],
  examples: {
    bad: `resource "aws_apigatewayv2_stage" "orders" {}`,
    good: `resource "aws_apigatewayv2_stage" "orders" {
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.calls.arn
    format          = "$context.requestId"
  }
}

resource "aws_cloudwatch_log_group" "calls" {}`,
  },
});
