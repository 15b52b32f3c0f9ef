import policy from "../../../../policies/rules/apigateway/apigateway-require-modern-tls";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_api_gateway_domain_name",
      path: "security_policy",
      right: ['"TLS_1_2"'],
      wrong: ['"TLS_1_0"'],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_apigatewayv2_domain_name",
      path: "domain_name_configuration.security_policy",
      right: ['"TLS_1_2"'],
      wrong: ['"TLS_1_0"'],
      leftOut: "missing",
    }),
    {
      accept: [
        {
          name: "a policy of 2025",
          files: {
            "main.tf": `resource "aws_api_gateway_domain_name" "a" {
  security_policy = "SecurityPolicy_TLS13_1_3_2025_09"
}`,
          },
        },
      ],
      reject: [
        {
          name: "a name that is none",
          files: {
            "main.tf": `resource "aws_api_gateway_domain_name" "a" {
  security_policy = "SecurityPolicy_TLS10_2010"
}`,
          },
          findings: [{ messageId: "wrong" }],
        },
      ],
    },
  ),
);
