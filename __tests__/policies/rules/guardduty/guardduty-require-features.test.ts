import policy from "../../../../policies/rules/guardduty/guardduty-require-features";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    ...["aws_guardduty_detector_feature", "aws_guardduty_member_detector_feature"].map((type) =>
      settingCases({ type, path: "status", right: [`"ENABLED"`], wrong: [`"DISABLED"`], leftOut: "missing" }),
    ),
  ),
);
