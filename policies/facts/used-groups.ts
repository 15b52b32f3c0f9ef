/**
 * Security groups that something refers to, other than rules: whatever the type is, a reference from it is a use. Only asked for where
 * some group is not among those that `groupUsers` knows, since it reads every attribute there is.
 */
import { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import { append } from "./append";
import { DATA_STORE_TYPES } from "./data-store-types";
import type { Facts } from "./facts";

const RULE_TYPES = new Set([
  "aws_security_group",
  "aws_default_security_group",
  "aws_security_group_rule",
  "aws_vpc_security_group_ingress_rule",
  "aws_vpc_security_group_egress_rule",
]);

export function usedGroups(facts: Facts): ReadonlySet<Resource> {
  const used = new Set(
    facts.groupUsers.flatMap(({ groups }) => groups.flatMap((group) => (group.kind === "resource" ? [group.resource] : []))),
  );
  if (facts.resources("aws_security_group").every((group) => used.has(group))) return used;
  const see = ({ references }: Attribute) => {
    for (const { resource } of references) if (resource?.type === "aws_security_group") used.add(resource);
  };
  const names = new Set(facts.groupUsers.flatMap(({ groups }) => groups.flatMap((group) => (group.kind === "literal" ? [group.id] : []))));
  // In the default network instances name their groups, where others give ids.
  for (const group of facts.resources("aws_security_group")) if (names.has(group.at("name").string ?? "")) used.add(group);
  for (const { root, resources, opaqueModules } of facts.configurations) {
    for (const call of opaqueModules) for (const name of call.names) see(new Attribute(call, [name], call.value(name)));
    for (const resource of resources) if (!RULE_TYPES.has(resource.type)) for (const name of resource.names) see(resource.at(name));
    for (const output of root.outputs.values()) see(output);
  }
  return used;
}

/** Data stores by the groups that they wear. */
export function storesByGroup(facts: Facts): ReadonlyMap<Resource, readonly Resource[]> {
  const stores = new Map<Resource, Resource[]>();
  for (const { resource, groups } of facts.groupUsers)
    if (resource.type in DATA_STORE_TYPES)
      for (const group of groups) if (group.kind === "resource") append(stores, group.resource, resource);
  return stores;
}
