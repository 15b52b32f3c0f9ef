import { settingPolicy } from "../shared/setting-policy";

/** "TLS_1_2", "SecurityPolicy_TLS13_1_3_2025_09", "SecurityPolicy_TLS12_PFS_2025_EDGE": all but "TLS_1_0" begin at TLS 1.2. */
const MODERN = /^(TLS_1_[23]$|SecurityPolicy_TLS1[23]_)/;

export default settingPolicy({
  id: "apigateway-require-modern-tls",
  title: "Require API domains to speak TLS 1.2 or later",
  topic: "encryption-in-transit",
  severity: "medium",
  description: "TLS 1.0 and 1.1 have known weaknesses; who can stand between client and API may read along.",
  remediation: 'Set security_policy to "TLS_1_2" or one of the policies for TLS 1.3.',
  references: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html"],
  controls: { nist80053: ["SC-8"] },
  problem: "speaks TLS older than 1.2",
  settings: [
    { types: ["aws_api_gateway_domain_name"], path: "security_policy", wanted: MODERN },
    { types: ["aws_apigatewayv2_domain_name"], path: "domain_name_configuration.security_policy", wanted: MODERN },
  ],
  examples: {
    bad: `resource "aws_api_gateway_domain_name" "orders" {
  domain_name     = "api.example.com"
  security_policy = "TLS_1_0"
}`,
    good: `resource "aws_api_gateway_domain_name" "orders" {
  domain_name     = "api.example.com"
  security_policy = "TLS_1_2"
}`,
  },
});
