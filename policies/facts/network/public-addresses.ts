/**
 * Which hosts the Internet has an address for: instances, interfaces, services and templates, by their own setting, that of their subnet,
 * an Elastic IP or an IPv6 address (all of AWS's IPv6 addresses for VPCs are globally unique).
 */
import { FALSE, TRUE } from "../../terraform/model/value";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { append } from "../append";
import type { Facts } from "../facts";
import { byTarget, kindOf, target } from "../targets";
import { any, type Answer } from "../answer";
import { openCalls } from "./open-calls";
import type { Step } from "./step";
import type { Subnet } from "./subnets";

export interface PublicAddress {
  readonly answer: Answer;
  /** The place that gives the address, or that keeps it from being given. */
  readonly because: Step;
}

const INTERFACE_TYPES = ["aws_network_interface", "data.aws_network_interface"] as const;

/** What a host's own setting, its subnets, where it leaves it to them, and the Elastic IPs on it make together. */
export function publicAddress(facts: Facts, host: Resource, subnets: () => readonly Subnet[]): PublicAddress {
  const given = [...elasticIps(facts, host), ...ownSettings(facts, host, subnets), ...ipv6Settings(host, subnets)];
  const answer = any(given.map((one) => one.answer));
  return given.find((one) => one.answer === answer) ?? { answer: "no", because: { at: host, message: "has no public address" } };
}

function elasticIps(facts: Facts, host: Resource): PublicAddress[] {
  const direct = facts.once(elasticIpsByHost).get(host) ?? [];
  return direct.map((eip) => ({ answer: "yes", because: { at: eip, message: "gives it an Elastic IP" } }));
}

/** Elastic IPs by the interface that they are put on, and by the instance that the interface belongs to. */
function elasticIpsByHost(facts: Facts): ReadonlyMap<Resource, readonly Resource[]> {
  const index = new Map<Resource, Resource[]>();
  const add = (attribute: string, resources: readonly Resource[], ...types: string[]) => {
    for (const [owner, eips] of byTarget(resources, attribute, ...types)) append(index, owner, ...eips);
  };
  const eips = facts.resources("aws_eip");
  const associations = facts.resources("aws_eip_association");
  if (eips.length === 0 && associations.length === 0) return index;
  add("instance", eips, "aws_instance", "aws_spot_instance_request");
  add("network_interface", eips, ...INTERFACE_TYPES, "aws_instance");
  add("instance_id", associations, "aws_instance", "aws_spot_instance_request");
  add("network_interface_id", associations, ...INTERFACE_TYPES, "aws_instance");
  for (const [instance, interfaces] of interfacesByInstance(facts))
    append(index, instance, ...interfaces.flatMap((one) => index.get(one) ?? []));
  return index;
}

function interfacesByInstance(facts: Facts): Map<Resource, Resource[]> {
  const index = new Map<Resource, Resource[]>();
  const add = (instance: Resource | undefined, one: Resource | undefined) => {
    if (instance && one) append(index, instance, one);
  };
  for (const instance of facts.resources("aws_instance")) {
    const named = instance
      .at("network_interface")
      .items()
      .map((block) => block.get("network_interface_id"));
    for (const at of [...named, instance.at("primary_network_interface", "network_interface_id")])
      add(instance, target(at, ...INTERFACE_TYPES));
  }
  for (const one of facts.resources("aws_network_interface")) add(target(one.at("attachment", "instance"), "aws_instance"), one);
  for (const one of facts.resources("aws_network_interface_attachment"))
    add(target(one.at("instance_id"), "aws_instance"), target(one.at("network_interface_id"), ...INTERFACE_TYPES));
  return index;
}

/** The setting of each type; where it is left out, the subnet's decides for what is launched into it. */
function ownSettings(facts: Facts, host: Resource, subnets: () => readonly Subnet[]): PublicAddress[] {
  switch (host.type) {
    case "aws_instance":
    case "aws_spot_instance_request":
      if (!host.at("network_interface").isNone || !host.at("primary_network_interface").isNone) return [];
      return launched(instanceSetting(host), host, subnets, host.at("subnet_id").isNone);
    case "aws_launch_configuration":
      return launched(host.at("associate_public_ip_address"), host, subnets, false);
    case "aws_launch_template":
      return launched(templateSetting(host), host, subnets, false);
    case "aws_batch_compute_environment": {
      const kind = host.at("compute_resources", "type");
      return kind.string?.startsWith("FARGATE") ? [byJobs(kind)] : bySubnets(subnets());
    }
    case "aws_emr_cluster":
      return bySubnets(subnets());
    case "aws_lb":
    case "aws_alb":
    case "aws_elb":
      return [facing(host.at("internal").orElse(FALSE))];
    case "aws_lambda_function":
    case "aws_apprunner_vpc_connector":
      return [...(facts.once(openCalls).get(host) ?? [])];
    default: {
      const path = TASK_SETTINGS[host.type];
      return path ? [setting(host.at(...path).orElse(FALSE))] : [];
    }
  }
}

/** https://docs.aws.amazon.com/batch/latest/APIReference/API_NetworkConfiguration.html: each job says whether it has one, whatever its subnet hands out. */
const byJobs = (at: Attribute): PublicAddress => ({
  answer: "unknown",
  because: { at, message: "leaves it to each job whether it has a public address" },
});

/** Where those who start tasks of ECS say whether a task gets a public address. */
const TASK_SETTINGS: Readonly<Record<string, readonly string[]>> = {
  aws_ecs_service: ["network_configuration", "assign_public_ip"],
  aws_ecs_task_set: ["network_configuration", "assign_public_ip"],
  aws_cloudwatch_event_target: ["ecs_target", "network_configuration", "assign_public_ip"],
  aws_scheduler_schedule: ["target", "ecs_parameters", "network_configuration", "assign_public_ip"],
};

function instanceSetting(instance: Resource): Attribute {
  const own = instance.at("associate_public_ip_address");
  if (!own.isAbsent) return own;
  const template =
    target(instance.at("launch_template", "id"), "aws_launch_template") ??
    target(instance.at("launch_template", "name"), "aws_launch_template");
  return template ? templateSetting(template) : own;
}

const templateSetting = (template: Resource): Attribute => {
  const interfaces = template
    .at("network_interfaces")
    .items()
    .map((one) => one.get("associate_public_ip_address"));
  return interfaces.find((one) => !one.isAbsent && !one.isFalse) ?? interfaces[0] ?? template.at("network_interfaces");
};

function launched(own: Attribute, host: Resource, subnets: () => readonly Subnet[], inDefaultSubnet: boolean): PublicAddress[] {
  if (!own.isAbsent) return [setting(own)];
  if (inDefaultSubnet)
    return [
      {
        answer: "yes",
        because: { at: host.at("subnet_id"), message: "is launched into a default subnet, which hands out public addresses" },
      },
    ];
  return bySubnets(subnets());
}

function bySubnets(subnets: readonly Subnet[]): PublicAddress[] {
  return subnets.map(({ resource }) => {
    const at = resource.at("map_public_ip_on_launch");
    if (kindOf(resource) === "data.aws_subnet" && at.isAbsent)
      return { answer: "unknown", because: { at, message: "may hand out public addresses" } };
    // https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/subnet "Default is `false`"; /default_subnet: default subnets hand out addresses.
    return setting(at.orElse(kindOf(resource) === "aws_default_subnet" ? TRUE : FALSE), "hands out public addresses");
  });
}

function setting(at: Attribute, message = "gives it a public address"): PublicAddress {
  if (at.isFalse) return { answer: "no", because: { at, message: "gives it no public address" } };
  return { answer: at.isTrue ? "yes" : "unknown", because: { at, message: at.isTrue ? message : `may be a setting that ${message}` } };
}

function facing(internal: Attribute): PublicAddress {
  if (internal.isTrue) return { answer: "no", because: { at: internal, message: "makes it internal" } };
  return { answer: internal.isFalse ? "yes" : "unknown", because: { at: internal, message: "makes it face the Internet" } };
}

/** "`true` to indicate that network interfaces created in the specified subnet should be assigned an IPv6 address" (documentation of aws_subnet). */
const LAUNCHED: ReadonlySet<string> = new Set([
  "aws_instance",
  "aws_launch_configuration",
  "aws_launch_template",
  "aws_network_interface",
  "aws_spot_instance_request",
]);

function ipv6Settings(host: Resource, subnets: () => readonly Subnet[]): PublicAddress[] {
  const interfaces = host.type === "aws_launch_template" ? host.at("network_interfaces").items() : [];
  const own = ["ipv6_address_count", "ipv6_addresses"]
    .flatMap((name) => [host.at(name), ...interfaces.map((one) => one.get(name))])
    .filter((at) => !at.isAbsent && at.number !== 0 && at.items().some((item) => !item.isAbsent));
  const assigned = LAUNCHED.has(host.type)
    ? subnets()
        .map(({ resource }) => resource.at("assign_ipv6_address_on_creation"))
        .filter((at) => !at.isAbsent && !at.isFalse)
    : [];
  return [...own, ...assigned].map((at) => ({
    answer: at.isUnknown ? "unknown" : "yes",
    because: { at, message: "gives it an IPv6 address" },
  }));
}
