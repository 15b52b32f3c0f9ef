import policy from "../../../../policies/rules/apigateway/apigateway-no-data-trace";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_api_gateway_method_settings",
    path: "settings.data_trace_enabled",
    right: ["false"],
    wrong: ["true"],
    leftOut: "right",
  }),
);
