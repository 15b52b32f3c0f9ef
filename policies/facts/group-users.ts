/**
 * Who wears which security groups: data stores, instances, interfaces, load balancers, functions, containers. A user without any named
 * group gets the VPC's default group from AWS, which admits whoever else was forgotten.
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { GROUP_USER_TYPES, type GroupUserType } from "./group-user-types";
import { isKnown } from "./known";
import { launchersOf } from "./network/launchers";
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

export function collectGroupUsers(facts: Facts): readonly GroupUser[] {
  const stores = facts.dataStores.flatMap(({ resource, noun, groups, defaultGroup, more }) => [
    ...(groups && groups.block === resource ? [user(resource, noun, groups, defaultGroup)] : []),
    ...(more?.groups ?? []).map((list) => user(resource, noun, list, false)),
  ]);
  const others = Object.entries(GROUP_USER_TYPES).flatMap(([type, shape]) =>
    facts.resources(type).flatMap((resource) => ofType(facts, resource, shape)),
  );
  const instances = facts.resources("aws_instance", "aws_spot_instance_request").map((resource) => instance(facts, resource));
  const templates = facts.resources("aws_launch_template").map((template) => onNodes(facts, launchTemplate(template)));
  return [...stores, ...others, ...instances, ...templates];
}

function ofType(facts: Facts, resource: Resource, { noun, path, each, within, applies }: GroupUserType): GroupUser[] {
  if ((within && resource.at(...within).isNone) || applies?.(resource) === false) return [];
  const lists = each
    ? resource
        .at(each)
        .items()
        .map((block) => path.reduce((at, name) => at.get(name), block))
    : [resource.at(...path)];
  return lists.map((list) => withAttached(facts, user(resource, noun, list, true)));
}

function user(resource: Resource, noun: string, at: Attribute, defaultGroup: boolean): GroupUser {
  return { resource, noun, at, groups: targetsOf(at, ...GROUP_TYPES), usesDefault: defaultGroup && mayNameNone(at) };
}

const namesNone = (at: Attribute): boolean => !at.isUnknown && at.items().every((item) => item.isAbsent);

/** One arm of a condition that names none is enough. */
const mayNameNone = (at: Attribute): boolean => at.alternatives.some(namesNone);

/**
 * An instance's groups stand on itself, on the interfaces that it is given, on its launch template, or are attached afterwards.
 * https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/instance
 */
function instance(facts: Facts, resource: Resource): GroupUser {
  const byId = resource.at("vpc_security_group_ids");
  const byName = resource.at("security_groups");
  const at = namesNone(byId) && !namesNone(byName) ? byName : byId;
  return withAttached(facts, onLaunch(user(resource, "instance", at, true)));
}

function onLaunch(own: GroupUser): GroupUser {
  const { resource } = own;
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
  if (!resource.at("launch_template").isNone)
    return { ...own, usesDefault: false, groups: [{ kind: "unknown", at: resource.at("launch_template") }] };
  return own;
}

/** Groups that are attached afterwards stand beside those that it was made with, the default group among them. */
function withAttached(facts: Facts, own: GroupUser): GroupUser {
  const attached = (facts.once(attachments).get(own.resource) ?? []).flatMap((attachment) =>
    targets(attachment.at("security_group_id"), ...GROUP_TYPES),
  );
  return attached.length === 0 ? own : { ...own, groups: [...own.groups, ...attached] };
}

const attachments = (facts: Facts) =>
  byTarget(
    facts.resources("aws_network_interface_sg_attachment"),
    "network_interface_id",
    "aws_instance",
    "aws_spot_instance_request",
    "aws_network_interface",
  );

function launchTemplate(resource: Resource): GroupUser {
  const interfaces = resource
    .at("network_interfaces")
    .items()
    .map((one) => one.get("security_groups"));
  const own = user(resource, "launch template", resource.at("vpc_security_group_ids"), true);
  if (!own.usesDefault || interfaces.length === 0) return own;
  const missing = interfaces.find(mayNameNone);
  return {
    ...own,
    at: missing ?? interfaces[0]!,
    groups: interfaces.flatMap((list) => targetsOf(list, ...GROUP_TYPES)),
    usesDefault: missing !== undefined,
  };
}

/**
 * "By default, Amazon EKS applies the cluster security group to the instances in your node group", if the template names none
 * (https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html#launch-template-security-groups). It lets in none but its members
 * (https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html); rules that are added to it are judged by themselves.
 */
function onNodes(facts: Facts, template: GroupUser): GroupUser {
  const launchers = launchersOf(facts, template.resource);
  const isForNodes = launchers.length > 0 && launchers.every(({ type }) => type === "aws_eks_node_group");
  return isForNodes && template.resource.at("network_interfaces").items().length === 0 ? { ...template, usesDefault: false } : template;
}
