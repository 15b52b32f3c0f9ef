import policy from "../../../../policies/rules/cloudtrail/cloudtrail-require-validation";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({ type: "aws_cloudtrail", path: "enable_log_file_validation", right: ["true"], wrong: ["false"], leftOut: "missing" }),
);
