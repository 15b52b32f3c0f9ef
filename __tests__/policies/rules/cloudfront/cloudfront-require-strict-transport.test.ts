import policy from "../../../../policies/rules/cloudfront/cloudfront-require-strict-transport";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_cloudfront_response_headers_policy",
    path: "security_headers_config.strict_transport_security.access_control_max_age_sec",
    right: ["31536000", "63072000"],
    wrong: ["300"],
    leftOut: "missing",
  }),
);
