import policy from "../../../../policies/rules/apigateway/apigateway-no-public-endpoint";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_api_gateway_rest_api",
    path: "endpoint_configuration.types",
    right: ['["PRIVATE"]'],
    wrong: ['["REGIONAL"]', '["EDGE"]'],
    leftOut: "missing",
  }),
);
