import policy from "../../../../policies/rules/ecs/ecs-no-root-user";
import { testPolicy } from "../../../../policies/testing";

const task = (user: string, rest = "") => ({
  "main.tf": `variable "unset" {}\nresource "aws_ecs_task_definition" "a" {\n  container_definitions = jsonencode([{ ${user} }])\n  ${rest}\n}`,
});

testPolicy(policy, {
  accept: [
    ...[`"1000"`, `"1000:0"`, `"app"`, `"rooted:root"`, "1000"].map((user) => ({ name: `user = ${user}`, files: task(`user = ${user}`) })),
    { name: "Windows", files: task("", `runtime_platform {\n    operating_system_family = "WINDOWS_SERVER_2022_CORE"\n  }`) },
  ],
  reject: [
    ...[`"root"`, `"root:staff"`, `"0"`, `"0:0"`, `"00"`, "0"].map((user) => ({
      name: `user = ${user}`,
      files: task(`user = ${user}`),
      findings: [{ messageId: "root", severity: "medium" as const, address: "aws_ecs_task_definition.a", line: 3 }],
    })),
    { name: "left out", files: task(`image = "a"`), findings: [{ messageId: "leftOut", severity: "low" }] },
    { name: "a variable", files: task("user = var.unset"), findings: [{ messageId: "unknown", severity: "low" }] },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_ecs_task_definition.a", { container_definitions: '[{"user":"root"}]' }),
      findings: [{ messageId: "root" }],
    },
  ],
});
