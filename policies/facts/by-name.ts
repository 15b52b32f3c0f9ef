/**
 * What is named by its plain name, as subnet groups and clusters may be: the resource of that name in the same account and region, where
 * there is one. Such names are unique there for each kind
 * (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html: "DBSubnetGroupAlreadyExists").
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Configuration, Resource } from "../terraform/model/resource";
import { append } from "./append";
import type { Facts } from "./facts";
import { targets, type Target } from "./targets";

/** The argument that is the name of each type, by its path. */
const NAMED_BY = {
  aws_dax_subnet_group: "name",
  aws_db_instance: "identifier",
  aws_db_proxy: "name",
  aws_db_subnet_group: "name",
  aws_dms_replication_subnet_group: "replication_subnet_group_id",
  aws_docdb_subnet_group: "name",
  aws_elasticache_subnet_group: "name",
  aws_elasticsearch_domain: "domain_name",
  aws_memorydb_subnet_group: "name",
  aws_neptune_cluster: "cluster_identifier",
  aws_neptune_subnet_group: "name",
  aws_opensearch_domain: "domain_name",
  aws_rds_cluster: "cluster_identifier",
  aws_redshift_cluster: "cluster_identifier",
  aws_redshift_subnet_group: "name",
  aws_redshiftserverless_workgroup: "workgroup_name",
  aws_s3control_multi_region_access_point: "details.name",
} as const;

export type NamedType = keyof typeof NAMED_BY;

/** Like `targets`, for an attribute by its path, with names and look-ups by name followed to what is in the configuration. */
export const namedTargets = (facts: Facts, from: Resource, attribute: string, type: NamedType): Target[] =>
  followed(facts, from, attribute, type, []);

/** @param passed data sources on the way, of which a circle would have no end */
function followed(facts: Facts, from: Resource, attribute: string, type: NamedType, passed: readonly Resource[]): Target[] {
  return targets(at(from, attribute), type, `data.${type}`).flatMap((one): Target[] => {
    if (one.kind === "resource" && one.resource.mode === "data" && !passed.includes(one.resource))
      return followed(facts, one.resource, NAMED_BY[type], type, [...passed, one.resource]);
    if (one.kind !== "literal") return [one];
    const [resource, ...others] = (facts.once(byName).get(from.configuration)?.get(`${type} ${one.id}`) ?? []).filter(
      ({ provider }) => provider === from.provider,
    );
    if (!resource || others.length > 0) return [one];
    return [{ kind: "resource", resource, reference: { address: resource.address, attribute: [NAMED_BY[type]], resource }, at: one.at }];
  });
}

const at = (resource: Resource, path: string): Attribute => resource.at(...path.split("."));

/** The one resource meant, where there is no doubt. */
export function namedTarget(...named: Parameters<typeof namedTargets>): Resource | undefined {
  const [first, ...others] = namedTargets(...named);
  return first?.kind === "resource" && others.length === 0 ? first.resource : undefined;
}

function byName(facts: Facts): ReadonlyMap<Configuration, ReadonlyMap<string, readonly Resource[]>> {
  const index = new Map<Configuration, Map<string, Resource[]>>();
  for (const [type, argument] of Object.entries(NAMED_BY))
    for (const resource of facts.resources(type)) {
      const name = at(resource, argument).string;
      if (name === undefined) continue;
      const names = index.get(resource.configuration) ?? new Map<string, Resource[]>();
      index.set(resource.configuration, names);
      append(names, `${type} ${name}`, resource);
    }
  return index;
}
