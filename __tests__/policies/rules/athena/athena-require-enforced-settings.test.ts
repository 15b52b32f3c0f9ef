import policy from "../../../../policies/rules/athena/athena-require-enforced-settings";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_athena_workgroup",
    path: "configuration.enforce_workgroup_configuration",
    right: ["true"],
    wrong: ["false"],
    leftOut: "right",
  }),
);
