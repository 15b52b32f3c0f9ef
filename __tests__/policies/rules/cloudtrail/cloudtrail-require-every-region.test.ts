import policy from "../../../../policies/rules/cloudtrail/cloudtrail-require-every-region";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({ type: "aws_cloudtrail", path: "is_multi_region_trail", right: ["true"], wrong: ["false"], leftOut: "missing" }),
    settingCases({
      type: "aws_cloudtrail",
      path: "include_global_service_events",
      beside: "is_multi_region_trail = true",
      right: ["true"],
      wrong: [],
      leftOut: "right",
    }),
    {
      accept: [],
      reject: [
        {
          name: "global services left out",
          files: {
            "main.tf": `resource "aws_cloudtrail" "a" {
  is_multi_region_trail         = true
  include_global_service_events = false
}`,
          },
          findings: [{ messageId: "wrong", attribute: "include_global_service_events", line: 3 }],
        },
      ],
    },
  ),
);
