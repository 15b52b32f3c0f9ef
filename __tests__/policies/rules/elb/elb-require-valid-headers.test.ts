import policy from "../../../../policies/rules/elb/elb-require-valid-headers";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({ type: "aws_lb", path: "drop_invalid_header_fields", right: ["true"], wrong: ["false"], leftOut: "missing" }),
    settingCases({ type: "aws_alb", path: "drop_invalid_header_fields", right: ["true"], wrong: ["false"], leftOut: "missing" }),
    settingCases({
      type: "aws_lb",
      path: "desync_mitigation_mode",
      beside: `drop_invalid_header_fields = true`,
      right: [`"strictest"`],
      wrong: [`"monitor"`],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_alb",
      path: "desync_mitigation_mode",
      beside: `drop_invalid_header_fields = true`,
      right: [`"strictest"`],
      wrong: [`"monitor"`],
      leftOut: "right",
    }),
    settingCases({ type: "aws_elb", path: "desync_mitigation_mode", right: [`"defensive"`], wrong: [`"monitor"`], leftOut: "right" }),
    {
      accept: [{ name: "one that reads no headers", files: { "main.tf": `resource "aws_lb" "a" {\nload_balancer_type = "network"\n}` } }],
      reject: [],
    },
  ),
);
