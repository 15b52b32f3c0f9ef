import policy from "../../../../policies/rules/ecs/ecs-no-public-service";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    ...[
      ["aws_ecs_service", "network_configuration.assign_public_ip"],
      ["aws_ecs_task_set", "network_configuration.assign_public_ip"],
      ["aws_cloudwatch_event_target", "ecs_target.network_configuration.assign_public_ip"],
      ["aws_scheduler_schedule", "target.ecs_parameters.network_configuration.assign_public_ip"],
    ].map(([type = "", path = ""]) => settingCases({ type, path, right: ["false"], wrong: ["true"], leftOut: "right" })),
  ),
);
