import policy from "../../../../policies/rules/ses/ses-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_ses_configuration_set",
      path: "delivery_options.tls_policy",
      right: [`"Require"`, `"REQUIRE"`],
      wrong: [`"Optional"`],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_sesv2_configuration_set",
      path: "delivery_options.tls_policy",
      right: [`"Require"`, `"REQUIRE"`],
      wrong: [`"Optional"`],
      leftOut: "missing",
    }),
  ),
);
