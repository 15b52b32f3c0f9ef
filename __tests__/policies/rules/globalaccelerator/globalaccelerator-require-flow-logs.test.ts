import policy from "../../../../policies/rules/globalaccelerator/globalaccelerator-require-flow-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_globalaccelerator_accelerator",
    path: "attributes.flow_logs_enabled",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);
