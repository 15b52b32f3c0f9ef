import policy from "../../../../policies/rules/apigateway/apigateway-require-modern-tls";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_api_gateway_domain_name",
      attribute: "security_policy",
      write: (value) => `security_policy = ${value}`,
      right: '"TLS_1_2"',
      wrong: '"TLS_1_0"',
      leftOut: { messageId: "missing" },
    }),
    settingCases({
      type: "aws_apigatewayv2_domain_name",
      attribute: "domain_name_configuration[0].security_policy",
      write: (value) => `domain_name_configuration {\nsecurity_policy = ${value}\n}`,
      right: '"TLS_1_2"',
      wrong: '"TLS_1_0"',
      leftOut: { messageId: "missing", attribute: "domain_name_configuration.security_policy" },
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
