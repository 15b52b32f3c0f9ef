import policy from "../../../../policies/rules/kms/kms-no-disabled-key";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({ type: "aws_kms_key", path: "is_enabled", right: ["true"], wrong: ["false"], leftOut: "right" }),
    settingCases({ type: "aws_kms_external_key", path: "enabled", right: ["true"], wrong: ["false"], leftOut: "right" }),
  ),
);
