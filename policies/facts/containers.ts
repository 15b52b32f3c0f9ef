/** Containers that a task or job definition runs, out of the JSON or the blocks in which each type says it. */
import { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { readPolicyJson } from "./policy-documents/policy-json";

/** A setting of one container; the whole text where nobody can read it yet. */
export interface ContainerSetting {
  readonly at: Attribute;
  readonly isReadable: boolean;
  readonly of: Resource;
}

/** Where each type says it: steps to the containers, and from there to the switch. */
interface Place {
  readonly text?: string;
  readonly list: string;
  readonly privileged: string;
}
const CONTAINERS: Readonly<Record<string, readonly Place[]>> = {
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
  aws_ecs_task_definition: [{ text: "container_definitions", list: "", privileged: "privileged" }],
  aws_batch_job_definition: [
    // https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html
    { text: "container_properties", list: "", privileged: "privileged" },
    // https://docs.aws.amazon.com/batch/latest/APIReference/API_NodeRangeProperty.html
    { text: "node_properties", list: "nodeRangeProperties", privileged: "container.privileged" },
    // https://docs.aws.amazon.com/batch/latest/APIReference/API_EksContainerSecurityContext.html
    { list: "eks_properties.pod_properties.containers", privileged: "security_context.privileged" },
  ],
};

/** The switch that gives a container the rights of root on its host. */
export function privilegedSwitches(facts: Facts, type: keyof typeof CONTAINERS): ContainerSetting[] {
  return settingsOf(facts, type, ({ privileged }) => privileged);
}

/** A setting of each container that ECS runs, by its name in the API. */
export function ecsSettings(facts: Facts, name: string): ContainerSetting[] {
  return settingsOf(facts, "aws_ecs_task_definition", () => name);
}

function settingsOf(facts: Facts, type: string, pathOf: (place: Place) => string): ContainerSetting[] {
  return facts.resources(type).flatMap((of) =>
    (CONTAINERS[type] ?? []).flatMap((place): ContainerSetting[] => {
      const { text, list } = place;
      const root = text === undefined ? block(of, list) : document(of.at(text));
      if (root === "unreadable") return [{ at: of.at(text ?? ""), isReadable: false, of }];
      const containers = text === undefined || list === "" ? root.items() : stepsInto(root, list).items();
      return containers.map((container) => ({ at: stepsInto(container, pathOf(place)), isReadable: true, of }));
    }),
  );
}

/** Windows has neither Linux's users nor a root file system that can be locked: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
export const isOfWindows = (definition: Resource): boolean =>
  /^WINDOWS/.test(definition.at("runtime_platform").get("operating_system_family").string ?? "");

const stepsInto = (from: Attribute, path: string): Attribute => path.split(".").reduce((at, name) => at.get(name), from);

function block(resource: Resource, path: string): Attribute {
  const [first = "", ...rest] = path.split(".");
  return rest.reduce((at, name) => at.get(name), resource.at(first));
}

function document(text: Attribute): Attribute | "unreadable" {
  if (text.isAbsent) return text;
  const parts = text.string === undefined ? text.unknown?.parts : [text.string];
  const value = parts && readPolicyJson(parts);
  return value ? new Attribute(text.block, text.path, value) : "unreadable";
}
