/**
 * Data stores, each with what may make it public, the groups that guard it and the subnets it stands in, provider defaults already
 * applied.
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import { namedTargets } from "./by-name";
import { DATA_STORE_TYPES, type DataStoreType, type PublicSwitch, type Where } from "./data-store-types";
import type { Facts } from "./facts";
import type { Target } from "./targets";

export interface DataStore {
  readonly resource: Resource;
  /** As AWS calls it: "database instance". */
  readonly noun: string;
  readonly publicAccess?: PublicAccess;
  /** Where groups are named, on the store or on the cluster that it belongs to; `undefined` where that is not at hand or there are none. */
  readonly groups?: Attribute;
  /** True where AWS attaches the VPC's default group if none is named. */
  readonly defaultGroup: boolean;
  readonly subnets?: Attribute;
  /** Where more groups and subnets are named. */
  readonly more?: { readonly groups: readonly Attribute[]; readonly subnets: readonly Attribute[] };
  /** What decides about its groups and subnets, where that is not, or may not be, at hand. */
  readonly strayPlace?: StrayPlace;
  /** Where no subnet group is named, so that AWS puts the store into the default VPC: the place where one would be. */
  readonly inDefaultVpc?: Attribute;
  /** TCP port that clients use; `undefined` where it may be any. */
  readonly port?: number;
}

/** A subnet group or cluster that is built elsewhere. */
export interface StrayPlace {
  readonly named: Target;
  readonly noun: "subnet group" | "cluster";
}

export interface PublicAccess {
  readonly state: "public" | "private" | "unknown";
  readonly at: Attribute;
  /** True where the state is the default of the provider or of AWS. */
  readonly byDefault: boolean;
  /** Where it is a default that is not known: what it depends on. */
  readonly dependsOn?: string;
}

export function collectDataStores(facts: Facts): readonly DataStore[] {
  return Object.entries(DATA_STORE_TYPES).flatMap(([type, shape]) =>
    facts.resources(type).map((resource) => dataStore(facts, resource, shape)),
  );
}

function dataStore(facts: Facts, resource: Resource, shape: DataStoreType): DataStore {
  const publicAccess = publicAccessOf(resource, shape);
  const member = shape.member !== undefined && !resource.at(shape.member).isNone;
  const groups = member ? undefined : shape.groups && find(facts, resource, shape.groups).list;
  const { list: subnets, unnamed, stray: strayPlace } = !member && shape.subnets ? find(facts, resource, shape.subnets) : NOWHERE;
  const inDefaultVpc = shape.defaultVpc && !isReplica(resource) ? unnamed : undefined;
  const port = resource.at("port").number ?? (resource.at("port").isAbsent ? (shape.port ?? enginePort(resource)) : undefined);
  return {
    resource,
    noun: shape.noun,
    defaultGroup:
      !member && (shape.defaultGroup === "always" || (shape.defaultGroup === "in a network" && publicAccess?.state !== "public")),
    ...(publicAccess && { publicAccess }),
    ...(groups && { groups }),
    ...(subnets && { subnets }),
    ...(shape.more && { more: moreOf(resource, shape.more) }),
    ...(strayPlace && { strayPlace }),
    ...(inDefaultVpc && { inDefaultVpc }),
    ...(port !== undefined && { port }),
  };
}

const moreOf = (resource: Resource, { groups, subnets }: NonNullable<DataStoreType["more"]>): NonNullable<DataStore["more"]> => ({
  groups: groups.map((path) => resource.at(...path)),
  subnets: subnets.map((path) => resource.at(...path)),
});

function publicAccessOf(resource: Resource, { publicSwitch }: DataStoreType): PublicAccess | undefined {
  if (!publicSwitch) return undefined;
  const at = resource.at(...publicSwitch.path);
  const { addresses, publicByDefault } = publicSwitch;
  const elastic = addresses && resource.at(...addresses);
  if (elastic && elastic.items().length > 0) return { at: elastic, byDefault: false, state: elastic.isUnknown ? "unknown" : "public" };
  const decided = isPublic(resource, publicSwitch, at);
  if (decided !== undefined) return { at, byDefault: at.isAbsent, state: decided ? "public" : "private" };
  const varies = at.isAbsent && typeof publicByDefault === "object";
  return { at, byDefault: at.isAbsent, state: "unknown", ...(varies && { dependsOn: publicByDefault.dependsOn }) };
}

/** An unknown that is private whatever it becomes is private. */
function isPublic(resource: Resource, publicSwitch: PublicSwitch, at: Attribute): boolean | undefined {
  const { publicByDefault } = publicSwitch;
  if (at.isAbsent) return typeof publicByDefault === "object" ? publicByDefault.isPublic(resource) : publicByDefault;
  if (at.unknown?.oneOf?.length && at.alternatives.every((one) => isPublic(resource, publicSwitch, one) === false)) return false;
  return at.isUnknown ? undefined : publicSwitch.isPublic(at);
}

/** A list, or what stands on the way to it: an attribute that is left out, or names something that is not at hand. */
interface Found {
  readonly list?: Attribute;
  readonly unnamed?: Attribute;
  readonly stray?: StrayPlace;
}

const NOWHERE: Found = {};

function find(facts: Facts, resource: Resource, { hops, path }: Where): Found {
  let at = resource;
  for (const { attribute, type } of hops) {
    const [only, ...others] = namedTargets(facts, at, attribute, type);
    const unnamed = at.at(attribute);
    if (!only || isEmpty(only)) return { unnamed };
    if (only.kind !== "resource" || others.length > 0) {
      const named = [only, ...others].find(({ kind }) => kind !== "resource");
      const stray = named && ({ named, noun: type.endsWith("_subnet_group") ? "subnet group" : "cluster" } as const);
      return { ...(stray && { stray }), ...(isDefaultSubnetGroup(only) && { unnamed }) };
    }
    at = only.resource;
  }
  return { list: at.at(...path) };
}

/** What AWS takes where none is named, and no group of ours: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html, "Must not be default". */
const isDefaultSubnetGroup = (named: Target): boolean => named.kind === "literal" && named.id.toLowerCase() === "default";

/**
 * An empty name is left out: the provider asks by GetOk, which says "not set" of it
 * (https://pkg.go.dev/github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema#ResourceData.GetOk).
 */
const isEmpty = (named: Target): boolean => named.kind === "literal" && named.id === "";

/** A replica stands in the network of what it is made from. */
const isReplica = (resource: Resource): boolean => !resource.at("replicate_source_db").isNone;

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, "Port": the default of each engine. */
const ENGINE_PORTS: readonly (readonly [RegExp, number])[] = [
  [/postgres/, 5432],
  [/mysql|mariadb|^aurora$/, 3306],
  [/oracle/, 1521],
  [/sqlserver/, 1433],
  [/db2/, 50000],
  [/redis|valkey/, 6379],
  [/memcached/, 11211],
];

function enginePort(resource: Resource): number | undefined {
  const engine = resource.at("engine").string;
  return engine === undefined ? undefined : ENGINE_PORTS.find(([pattern]) => pattern.test(engine))?.[1];
}
