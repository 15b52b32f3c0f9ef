/**
 * What an attribute that should name other resources points to. Facts are joined by the identity of resource instances, never by names or
 * address text, so an edge survives locals, modules, functions and stacks.
 */
import { append } from "./append";
import type { Attribute } from "../terraform/model/attribute";
import type { Reference } from "../terraform/model/value";
import type { Resource } from "../terraform/model/resource";

export type Target =
  | ResourceTarget
  /** An id, name or ARN written out: something that exists outside of what is judged. */
  | { readonly kind: "literal"; readonly id: string; readonly at: Attribute }
  /** It may name anything. */
  | { readonly kind: "unknown"; readonly at: Attribute };

interface ResourceTarget {
  readonly kind: "resource";
  readonly resource: Resource;
  readonly reference: Reference;
  readonly at: Attribute;
}

/** The type under which facts index a resource: data sources begin with `data.`. */
export const kindOf = (resource: Resource): string => (resource.mode === "data" ? `data.${resource.type}` : resource.type);

/**
 * What one value names, where resources of `types` are meant. Several targets mean that it names one of them. References to other types
 * are how the value came about (an instance whose groups are read, say), not what it names.
 */
export function targets(attribute: Attribute, ...types: string[]): Target[] {
  if (attribute.isAbsent) return [];
  if (attribute.unknown?.oneOf) return eachOnce(attribute.alternatives.flatMap((one) => targetsOf(one, ...types)));
  const meant: ResourceTarget[] = [];
  for (const reference of attribute.references) {
    const resource = reference.resource && lookedUp(reference.resource);
    if (resource && types.includes(kindOf(resource))) meant.push({ kind: "resource", resource, reference, at: attribute });
  }
  if (meant.length > 0) return [...eachOnce(meant), ...writtenBeside(attribute, types)];
  const literal = attribute.string;
  if (literal !== undefined) return [{ kind: "literal", id: literal, at: attribute }];
  return [{ kind: "unknown", at: attribute }];
}

/**
 * By which argument a data source looks up one that is named to it, in provider 6.25:
 * https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/data-sources/vpc and its neighbours.
 */
const LOOKED_UP_BY: Readonly<Record<string, string>> = {
  aws_db_instance: "db_instance_identifier",
  aws_db_proxy: "name",
  aws_db_subnet_group: "name",
  aws_dms_replication_subnet_group: "replication_subnet_group_id",
  aws_ec2_managed_prefix_list: "id",
  aws_ec2_transit_gateway: "id",
  aws_elasticache_subnet_group: "name",
  aws_elasticsearch_domain: "domain_name",
  aws_instance: "instance_id",
  aws_internet_gateway: "internet_gateway_id",
  aws_memorydb_subnet_group: "name",
  aws_network_interface: "id",
  aws_opensearch_domain: "domain_name",
  aws_rds_cluster: "cluster_identifier",
  aws_redshift_cluster: "cluster_identifier",
  aws_redshift_subnet_group: "name",
  aws_redshiftserverless_workgroup: "workgroup_name",
  aws_route_table: "route_table_id",
  aws_security_group: "id",
  aws_subnet: "id",
  aws_vpc: "id",
  aws_vpc_peering_connection: "id",
  aws_vpn_gateway: "id",
};

const found = new WeakMap<Resource, Resource>();

/** What a data source is given the id or name of is that resource, where it is at hand. */
function lookedUp(resource: Resource): Resource {
  const key = resource.mode === "data" ? LOOKED_UP_BY[resource.type] : undefined;
  if (key === undefined) return resource;
  const known = found.get(resource);
  if (known) return known;
  // Look-ups in a circle, which Terraform refuses, find nothing.
  found.set(resource, resource);
  const named = target(resource.at(key), resource.type, resource.type.replace("aws_", "aws_default_")) ?? resource;
  found.set(resource, named);
  return named;
}

/** A resource that is meant in several ways is one target. */
const eachOnce = (all: Target[]): Target[] =>
  all.length === 1 ? all : [...new Map(all.map((one) => [one.kind === "resource" ? one.resource : one, one])).values()];

/** EC2 writes the kind into its ids: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html. */
const ID_PREFIXES: Readonly<Record<string, string>> = {
  aws_ec2_managed_prefix_list: "pl",
  aws_security_group: "sg",
  aws_subnet: "subnet",
};

/** Ids of these types that were written out among what an unknown value is worked out from: it may be one of them. */
function writtenBeside(attribute: Attribute, types: readonly string[]): Target[] {
  const prefix = ID_PREFIXES[types[0] ?? ""];
  const texts = prefix && attribute.unknown?.texts?.();
  if (!texts) return [];
  const ids = new Set(texts.flatMap((text) => text.match(new RegExp(`\\b${prefix}-[0-9a-f]{8,17}\\b`, "g")) ?? []));
  return [...ids].map((id) => ({ kind: "literal", id, at: attribute }));
}

/** The same for a list: what each of its elements names. */
export function targetsOf(list: Attribute, ...types: string[]): Target[] {
  const named = list.items().flatMap((item) => targets(item, ...types));
  if (!list.isUnknown) return named;
  // The elements that are known, and once more what the list is worked out from.
  const literals = new Set<string>();
  return named.filter((one) => one.kind !== "literal" || literals.size < literals.add(one.id).size);
}

/** A resource as the target of what stands on it. */
export const itself = (resource: Resource): Target => ({
  kind: "resource",
  resource,
  reference: { address: resource.address, attribute: [], resource },
  at: resource.at(),
});

/** The one resource meant, where there is no doubt. */
export function target(attribute: Attribute, ...types: string[]): Resource | undefined {
  const [first, ...others] = targets(attribute, ...types);
  return first?.kind === "resource" && others.length === 0 ? first.resource : undefined;
}

/** Resources by what one of their attributes names: the entries of a list, the attachments of an interface. */
export function byTarget(
  resources: readonly Resource[],
  attribute: string,
  ...types: string[]
): ReadonlyMap<Resource, readonly Resource[]> {
  const index = new Map<Resource, Resource[]>();
  for (const resource of resources)
    for (const named of targets(resource.at(attribute), ...types)) {
      if (named.kind !== "resource") continue;
      append(index, named.resource, resource);
    }
  return index;
}
