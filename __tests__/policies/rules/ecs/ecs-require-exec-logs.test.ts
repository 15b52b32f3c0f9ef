import policy from "../../../../policies/rules/ecs/ecs-require-exec-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_ecs_cluster",
    path: "configuration.execute_command_configuration.logging",
    right: ['"DEFAULT"', '"OVERRIDE"'],
    wrong: ['"NONE"'],
    leftOut: "right",
  }),
);
