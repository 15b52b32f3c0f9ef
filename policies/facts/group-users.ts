/**
 * Who wears which security groups: data stores, instances, interfaces, load balancers, functions, containers. A user without any named
 * group gets the VPC's default group from AWS, which admits whoever else was forgotten.
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { isKnown } from "./known";
import { GROUP_TYPES } from "./peers";
import { byTarget, target, targets, targetsOf, type Target } from "./targets";

export interface GroupUser {
  readonly resource: Resource;
  /** As AWS calls it: "instance". */
  readonly noun: string;
  /** The place where its groups are, or would be, named. */
  readonly at: Attribute;
  readonly groups: readonly Target[];
  /** True where AWS attaches the VPC's default group because none is named. */
  readonly usesDefault: boolean;
}

/** What a target of a group attribute is, as far as the VPC's default group is concerned. */
export type GroupKind = "group" | "default" | "elsewhere" | "unknown";

export function groupKind(facts: Facts, group: Target): GroupKind {
  if (isKnown(facts.known, group)) return "group";
  if (group.kind === "literal") return group.id === "default" ? "default" : "elsewhere";
  if (group.kind === "unknown") return isVpcDefault(group.at) ? "default" : isKeptByService(group.at) ? "group" : "unknown";
  if (facts.securityGroups.get(group.resource)?.isDefault) return "default";
  return group.resource.mode === "data" ? "elsewhere" : "group";
}

/** `aws_vpc.main.default_security_group_id` */
function isVpcDefault(at: Attribute): boolean {
  return at.references.some(({ attribute }) => attribute[0] === "default_security_group_id");
}

/**
 * The group that EKS makes with a cluster admits its own members only
 * (https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html); rules that are added to it are judged as rules.
 */
function isKeptByService(at: Attribute): boolean {
  return (
    at.references.length > 0 &&
    at.references.every(
      ({ resource, attribute }) => resource?.type === "aws_eks_cluster" && attribute.includes("cluster_security_group_id"),
    )
  );
}

/** Types beside data stores: where their groups are named, and in which block they are only if they are in a VPC at all. */
const USERS: Readonly<Record<string, { readonly noun: string; readonly path: readonly string[]; readonly within?: readonly string[] }>> = {
  aws_network_interface: { noun: "network interface", path: ["security_groups"] },
  aws_lb: { noun: "load balancer", path: ["security_groups"] },
  aws_alb: { noun: "load balancer", path: ["security_groups"] },
  aws_elb: { noun: "load balancer", path: ["security_groups"], within: ["subnets"] },
  aws_lambda_function: { noun: "function", path: ["vpc_config", "security_group_ids"], within: ["vpc_config"] },
  aws_ecs_service: { noun: "service", path: ["network_configuration", "security_groups"], within: ["network_configuration"] },
  aws_vpc_endpoint: { noun: "endpoint", path: ["security_group_ids"] },
  aws_launch_configuration: { noun: "launch configuration", path: ["security_groups"] },
  aws_sagemaker_notebook_instance: { noun: "notebook instance", path: ["security_groups"], within: ["subnet_id"] },
  aws_ec2_instance_connect_endpoint: { noun: "instance connect endpoint", path: ["security_group_ids"] },
};

export function collectGroupUsers(facts: Facts): readonly GroupUser[] {
  const stores = facts.dataStores.flatMap(({ resource, noun, groups, defaultGroup }) =>
    groups && groups.block === resource ? [user(resource, noun, groups, defaultGroup)] : [],
  );
  const others = Object.entries(USERS).flatMap(([type, { noun, path, within }]) =>
    facts.resources(type).flatMap((resource) => {
      const inVpc = within === undefined || !resource.at(...within).isAbsent;
      return inVpc && hasOwnGroups(resource) ? [user(resource, noun, resource.at(...path), true)] : [];
    }),
  );
  const instances = facts.resources("aws_instance", "aws_spot_instance_request").map((resource) => instance(facts, resource));
  const templates = facts.resources("aws_launch_template").map(launchTemplate);
  return [...stores, ...others, ...instances, ...templates];
}

/** Gateway endpoints and network load balancers may go without; AWS gives neither the default group. */
function hasOwnGroups(resource: Resource): boolean {
  if (resource.type === "aws_vpc_endpoint") return resource.at("vpc_endpoint_type").string === "Interface";
  if (resource.type === "aws_lb" || resource.type === "aws_alb")
    return (resource.at("load_balancer_type").string ?? "application") === "application";
  return true;
}

function user(resource: Resource, noun: string, at: Attribute, defaultGroup: boolean): GroupUser {
  return { resource, noun, at, groups: targetsOf(at, ...GROUP_TYPES), usesDefault: defaultGroup && namesNone(at) };
}

const namesNone = (at: Attribute): boolean => !at.isUnknown && at.items().every((item) => item.isAbsent);

/**
 * An instance's groups stand on itself, on the interfaces that it is given, on its launch template, or are attached afterwards.
 * https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/instance
 */
function instance(facts: Facts, resource: Resource): GroupUser {
  const byId = resource.at("vpc_security_group_ids");
  const byName = resource.at("security_groups");
  const at = namesNone(byId) && !namesNone(byName) ? byName : byId;
  const own = user(resource, "instance", at, true);
  if (!own.usesDefault) return own;
  const template =
    target(resource.at("launch_template", "id"), "aws_launch_template") ??
    target(resource.at("launch_template", "name"), "aws_launch_template");
  const interfaces = [
    ...resource
      .at("network_interface")
      .items()
      .map((one) => one.get("network_interface_id")),
    resource.at("primary_network_interface", "network_interface_id"),
  ].filter((one) => !one.isAbsent);
  // Interfaces and templates are users themselves; a literal id of either is judged as unknown there.
  if (interfaces.length > 0) return { ...own, usesDefault: false };
  if (template) return { ...own, usesDefault: launchTemplate(template).usesDefault, groups: launchTemplate(template).groups };
  if (!resource.at("launch_template").isAbsent)
    return { ...own, usesDefault: false, groups: [{ kind: "unknown", at: resource.at("launch_template") }] };
  return {
    ...own,
    groups: (facts.once(attachmentsByInstance).get(resource) ?? []).flatMap((attachment) =>
      targets(attachment.at("security_group_id"), ...GROUP_TYPES),
    ),
  };
}

/** A group attached afterwards stands beside the default group, which stays. */
const attachmentsByInstance = (facts: Facts) =>
  byTarget(facts.resources("aws_network_interface_sg_attachment"), "network_interface_id", "aws_instance");

function launchTemplate(resource: Resource): GroupUser {
  const interfaces = resource
    .at("network_interfaces")
    .items()
    .map((one) => one.get("security_groups"));
  const own = user(resource, "launch template", resource.at("vpc_security_group_ids"), true);
  if (!own.usesDefault || interfaces.length === 0) return own;
  const missing = interfaces.find(namesNone);
  return {
    ...own,
    at: missing ?? interfaces[0]!,
    groups: interfaces.flatMap((list) => targetsOf(list, ...GROUP_TYPES)),
    usesDefault: missing !== undefined,
  };
}
