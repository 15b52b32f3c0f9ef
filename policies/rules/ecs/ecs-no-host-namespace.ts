import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ecs-no-host-namespace",
  title: "Disallow containers that share namespaces of their host",
  topic: "compute-exposure",
  severity: "high",
  description:
    "A container in the process or IPC namespace of its host sees what every other container there does, and can stop or read it.",
  remediation: "Leave pid_mode and ipc_mode out, or set them to task.",
  references: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#other_task_definition_params",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-3",
  ],
  controls: { fsbp: ["ECS.3"], nist80053: ["AC-6"] },
  awsConfigRule: "ECS_TASK_DEFINITION_PID_MODE_CHECK",
  problem: "shares a namespace with its host",
  settings: [
    { types: ["aws_ecs_task_definition"], path: "pid_mode", wanted: ["task"], leftOut: "right" },
    { types: ["aws_ecs_task_definition"], path: "ipc_mode", wanted: ["task", "none"], leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_ecs_task_definition" "orders" {
  pid_mode = "host"
}`,
    good: `resource "aws_ecs_task_definition" "orders" {
  pid_mode = "task"
}`,
  },
});
