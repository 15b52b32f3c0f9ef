import policy from "../../../../policies/rules/networkfirewall/networkfirewall-require-deletion-protection";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_networkfirewall_firewall",
      path: "delete_protection",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
  ),
);
