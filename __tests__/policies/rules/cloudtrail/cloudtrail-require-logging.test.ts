import policy from "../../../../policies/rules/cloudtrail/cloudtrail-require-logging";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({ type: "aws_cloudtrail", path: "enable_logging", right: ["true", '"true"'], wrong: ["false"], leftOut: "right" }),
);
