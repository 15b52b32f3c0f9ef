import policy from "../../../../policies/rules/acm/acm-require-transparency";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_acm_certificate",
    path: "options.certificate_transparency_logging_preference",
    right: [`"ENABLED"`],
    wrong: [`"DISABLED"`],
    leftOut: "right",
  }),
);
