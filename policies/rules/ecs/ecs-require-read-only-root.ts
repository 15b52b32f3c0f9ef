import { definePolicy } from "../../engine/policy";
import { ecsSettings, isOfWindows } from "../../facts/containers";

export default definePolicy({
  id: "ecs-require-read-only-root",
  title: "Require containers whose file system cannot be written",
  topic: "compute-exposure",
  severity: "low",
  description:
    "Whoever breaks into a container brings tools and changes the program, and both stay as long as it runs; on a read-only file system they have nowhere to be.",
  remediation: "Set readonlyRootFilesystem to true, with a volume for what must be written, or run it with PrivateService.",
  references: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-5",
  ],
  controls: { fsbp: ["ECS.5"], nist80053: ["AC-6"] },
  awsConfigRule: "ECS_CONTAINERS_READONLY_ACCESS",
  misses: ["Containers of Windows, which cannot have one."],
  examples: {
    bad: `resource "aws_ecs_task_definition" "orders" {
  container_definitions = jsonencode([{ name = "orders", image = "orders" }])
}`,
    good: `resource "aws_ecs_task_definition" "orders" {
  container_definitions = jsonencode([{ name = "orders", image = "orders", readonlyRootFilesystem = true }])
}`,
  },
  messages: {
    writable: "{address} runs a container that can write its own file system: readonlyRootFilesystem is {value}.",
    unknown:
      "{address} cannot be proved to run containers that cannot write their file system: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const { at, isReadable, of } of ecsSettings(facts, "readonlyRootFilesystem")) {
      if (isOfWindows(of) || at.isTrue) continue;
      if (isReadable && !at.isUnknown) report("writable", { at, value: at.text });
      else report("unknown", { at, attribute: at.name, value: at.text });
    }
  },
});
