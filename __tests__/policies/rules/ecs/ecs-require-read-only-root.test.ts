import policy from "../../../../policies/rules/ecs/ecs-require-read-only-root";
import { testPolicy } from "../../../../policies/testing";

const task = (containers: string, rest = "") => ({
  "main.tf": `variable "unset" {}\nresource "aws_ecs_task_definition" "a" {\n  container_definitions = ${containers}\n  ${rest}\n}`,
});

testPolicy(policy, {
  accept: [
    {
      name: "true in each container",
      files: task(`jsonencode([{ readonlyRootFilesystem = true }, { readonlyRootFilesystem = true, image = var.unset }])`),
    },
    {
      name: "Windows",
      files: task(`jsonencode([{}])`, `runtime_platform {\n    operating_system_family = "WINDOWS_SERVER_2022_CORE"\n  }`),
    },
  ],
  reject: [
    {
      name: "left out",
      files: task(`jsonencode([{}])`),
      findings: [{ messageId: "writable", address: "aws_ecs_task_definition.a", line: 3 }],
    },
    {
      name: "false in the second",
      files: task(`jsonencode([{ readonlyRootFilesystem = true }, { readonlyRootFilesystem = false }])`),
      findings: [{ messageId: "writable" }],
    },
    { name: "a variable in it", files: task(`jsonencode([{ readonlyRootFilesystem = var.unset }])`), findings: [{ messageId: "unknown" }] },
    { name: "a variable", files: task("var.unset"), findings: [{ messageId: "unknown", attribute: "container_definitions" }] },
    {
      name: "through an override",
      build: (stack) =>
        stack.addOverride("resource.aws_ecs_task_definition.a", { container_definitions: '[{"readonlyRootFilesystem":false}]' }),
      findings: [{ messageId: "writable" }],
    },
  ],
});
