import policy from "../../../../policies/rules/apigateway/apigateway-require-access-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    ...["aws_api_gateway_stage", "aws_apigatewayv2_stage"].map((type) =>
      settingCases({
        type,
        path: "access_log_settings.destination_arn",
        right: ['"arn:aws:logs:eu-west-1:111122223333:log-group:calls"'],
        wrong: [],
        leftOut: "missing",
        unknown: "accepted",
      }),
    ),
  ),
);
