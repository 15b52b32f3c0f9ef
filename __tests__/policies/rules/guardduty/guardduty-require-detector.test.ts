import policy from "../../../../policies/rules/guardduty/guardduty-require-detector";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(policy, settingCases({ type: "aws_guardduty_detector", path: "enable", right: ["true"], wrong: ["false"], leftOut: "right" }));
