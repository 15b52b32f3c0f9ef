import policy from "../../../../policies/rules/ecs/ecs-no-host-namespace";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({ type: "aws_ecs_task_definition", path: "pid_mode", right: ['"task"'], wrong: ['"host"'], leftOut: "right" }),
    settingCases({ type: "aws_ecs_task_definition", path: "ipc_mode", right: ['"task"', '"none"'], wrong: ['"host"'], leftOut: "right" }),
  ),
);
