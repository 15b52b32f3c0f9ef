import { definePolicy } from "../../engine/policy";
import { ecsSettings, isOfWindows } from "../../facts/containers";

/** "user, user:group, uid, uid:gid, user:gid, uid:group" (first reference). */
const ROOT = /^\s*(root|0+)\s*(:|$)/;

export default definePolicy({
  id: "ecs-no-root-user",
  title: "Disallow containers that run as root",
  topic: "compute-exposure",
  severity: "medium",
  description: "Root in a container is root on its host but for one hole in the kernel; nothing that serves requests needs it.",
  remediation: "Set user to a number that is not 0, or run it with PrivateService.",
  references: [
    "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    "https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-linux-user-non-root.html",
  ],
  controls: { nist80053: ["AC-6"] },
  awsConfigRule: "ECS_TASK_DEFINITION_LINUX_USER_NON_ROOT",
  misses: ["The user that an image names: where none is set the finding is of low severity."],
  examples: {
    bad: `resource "aws_ecs_task_definition" "orders" {
  container_definitions = jsonencode([{ name = "orders", image = "orders", user = "root" }])
}`,
    good: `resource "aws_ecs_task_definition" "orders" {
  container_definitions = jsonencode([{ name = "orders", image = "orders", user = "1000" }])
}`,
  },
  messages: {
    root: "{address} runs a container as root: user is {value}.",
    leftOut: "{address} runs a container as root, unless its image names another user: user is left out.",
    unknown: "{address} cannot be proved to run no container as root: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const { at, isReadable, of } of ecsSettings(facts, "user")) {
      if (isOfWindows(of)) continue;
      if (!isReadable || at.isUnknown) report("unknown", { at, attribute: at.name, value: at.text, severity: "low" });
      else if (at.isAbsent) report("leftOut", { at, severity: "low" });
      else if (ROOT.test(at.string ?? String(at.number ?? ""))) report("root", { at, value: at.text });
    }
  },
});
