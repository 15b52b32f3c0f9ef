/**
 * Subnets with what decides who can speak to what stands in them: the route table that governs each, its network ACL, and whether it
 * hands out public addresses. A subnet is public by its routes, never by its name.
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import { Cidr } from "../../../lib/net/cidr";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { append } from "../append";
import type { Facts } from "../facts";
import { kindOf, targets, targetsOf, type Target } from "../targets";
import { internetRoutes, type InternetRoutes } from "./internet-routes";
import { ADMITS_ALL, aclsOf, type Admission } from "./network-acls";
import { adoptedTable, tablesOf, type Route } from "./routes";
import { all, exists } from "../answer";
import type { Step } from "./step";
import { SUBNET_TYPES, VPC_TYPES, isDefaultVpc, vpcOf } from "./vpcs";

export interface Subnet {
  readonly resource: Resource;
  /** `undefined` where it is not at hand. */
  readonly vpc?: Resource;
  /** Whether a route leads to an Internet gateway for any public address. */
  readonly access: "public" | "private" | "unknown";
  /** The public addresses to which routes lead, and the places that make the subnet what it is. */
  readonly routes: InternetRoutes;
  /** What its network ACL lets in, and the ACL where one is configured. */
  readonly ingress: Admission;
  readonly acl?: Resource;
  /** Its own addresses; empty where they are assigned at apply. */
  readonly addresses: CidrSet;
}

export function collectSubnets(facts: Facts): ReadonlyMap<Resource, Subnet> {
  const tables = associations(facts.resources("aws_route_table_association"), "subnet_id", (one) => tablesOf(one.at("route_table_id")));
  const mainTables = mainTablesOf(facts);
  const acls = aclAssociations(facts);
  const accessOf = memo((table: Resource) => tableAccess(facts, table));
  return new Map(
    facts.resources(...SUBNET_TYPES).map((resource) => {
      const vpc = vpcOf(resource) ?? defaultVpcOf(facts, resource);
      const own = tables.get(resource) ?? [];
      const governing = own.some(({ sure }) => sure)
        ? own.filter(({ sure }) => sure)
        : [...own, ...mainTablesFor(resource, vpc, mainTables)];
      const routes = either(
        governing.map(({ target, at }) => (target?.kind === "resource" ? accessOf(target.resource) : notAtHand(at ?? resource))),
        resource,
      );
      return [
        resource,
        {
          resource,
          ...(vpc && { vpc }),
          access: routes.surely.isEmpty ? (routes.possibly.isEmpty ? "private" : "unknown") : "public",
          routes,
          ...ingressOf(facts, resource, vpc, acls.get(resource) ?? []),
          addresses: addressesOf(resource),
        },
      ];
    }),
  );
}

/** What one resource associates with another. */
interface Association {
  /** `undefined` where nothing at hand decides. */
  readonly target?: Target;
  readonly at?: Attribute;
  /** False where there may be no such association, or with something else. */
  readonly sure: boolean;
}

function associations(
  resources: readonly Resource[],
  key: string,
  targetsOfOne: (one: Resource) => Target[],
): Map<Resource, Association[]> {
  const index = new Map<Resource, Association[]>();
  for (const one of resources) {
    const owners = targets(one.at(key), ...SUBNET_TYPES, ...VPC_TYPES);
    const named = targetsOfOne(one);
    for (const owner of owners) {
      if (owner.kind !== "resource") continue;
      const sure = owners.length === 1 && exists(one) === "yes";
      append(index, owner.resource, ...named.map((target) => ({ target, at: target.at, sure })));
    }
  }
  return index;
}

/** The tables that may be the main one of a VPC: the associated one, else that with which the VPC was made. */
const mainTablesOf = (facts: Facts) =>
  associations(facts.resources("aws_main_route_table_association"), "vpc_id", (one) => tablesOf(one.at("route_table_id")));

function mainTablesFor(
  subnet: Resource,
  vpc: Resource | undefined,
  mainTables: ReadonlyMap<Resource, readonly Association[]>,
): Association[] {
  if (!vpc) return [{ sure: true, at: subnet.at("vpc_id"), ...(isBuiltIn(subnet) && { target: itself(subnet) }) }];
  const associated = mainTables.get(vpc) ?? [];
  return associated.some(({ sure }) => sure)
    ? [...associated]
    : [...associated, { sure: true, target: itself(vpc), at: subnet.at("vpc_id") }];
}

/** The default VPC that is adopted beside a default subnet. */
function defaultVpcOf(facts: Facts, subnet: Resource): Resource | undefined {
  if (!isBuiltIn(subnet)) return undefined;
  const [vpc, ...others] = facts
    .resources("aws_default_vpc")
    .filter(({ configuration, provider }) => configuration === subnet.configuration && provider === subnet.provider);
  return others.length === 0 ? vpc : undefined;
}

/** Default subnets are public as long as nothing else is said: their VPC's main table leads to its gateway. */
const isBuiltIn = (subnet: Resource): boolean => kindOf(subnet) === "aws_default_subnet";

const itself = (resource: Resource): Target => ({
  kind: "resource",
  resource,
  reference: { address: resource.address, attribute: [], resource },
  at: resource.at(),
});

function tableAccess(facts: Facts, table: Resource): InternetRoutes {
  const routes = facts.routes.get(table) ?? [];
  const vpc = vpcOf(table) ?? table;
  const own = internetRoutes(facts.once(inspectedVpcs).has(vpc) ? routes.map(throughInspection) : routes);
  if (kindOf(table) === "aws_route_table" || kindOf(table) === "aws_default_route_table" || kindOf(table) === "aws_vpc") return own;
  if (facts.once(adoptedTables).has(table)) return own;
  if (kindOf(table) === "aws_default_subnet" || isDefaultVpc(table)) {
    const step: Step = { at: table, message: "belongs to the default VPC, whose main route table leads to its Internet gateway" };
    return { surely: PUBLIC_ADDRESS_SPACE, possibly: PUBLIC_ADDRESS_SPACE, because: [step, ...own.because] };
  }
  return { ...notAtHand(table), surely: own.surely, because: [...own.because, ...notAtHand(table).because] };
}

/**
 * VPCs whose Internet gateway hands packets to an appliance first, by a route table of its own
 * (https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html).
 */
function inspectedVpcs(facts: Facts): ReadonlySet<Resource> {
  const tables = facts
    .resources("aws_route_table_association")
    .filter((one) => !one.at("gateway_id").isAbsent)
    .flatMap((one) => tablesOf(one.at("route_table_id")));
  return new Set(tables.flatMap((table) => (table.kind === "resource" ? (vpcOf(table.resource) ?? []) : [])));
}

/** Behind an appliance a subnet may be as public as beside the gateway; what the appliance lets through is not known. */
function throughInspection(route: Route): Route {
  const isAppliance = route.via.kind === "endpoint" || route.via.kind === "network interface" || route.via.kind === "instance";
  return isAppliance ? { ...route, toInternetGateway: all([route.exists, "unknown"]) } : route;
}

const adoptedTables = (facts: Facts): ReadonlySet<Resource> => new Set(facts.resources("aws_default_route_table").map(adoptedTable));

function notAtHand(at: Attribute | Resource): InternetRoutes {
  return {
    surely: CidrSet.EMPTY,
    possibly: PUBLIC_ADDRESS_SPACE,
    because: [{ at, message: "has routes that are not in the configuration" }],
  };
}

/** One of these decides; which one is not known if there are several. */
function either(candidates: readonly InternetRoutes[], subnet: Resource): InternetRoutes {
  const [first, ...others] = candidates;
  if (!first) return notAtHand(subnet);
  return others.reduce(
    (all, one) => ({
      surely: all.surely.intersect(one.surely),
      possibly: all.possibly.union(one.possibly),
      because: [...all.because, ...one.because],
    }),
    first,
  );
}

function aclAssociations(facts: Facts): Map<Resource, Association[]> {
  const index = associations(facts.resources("aws_network_acl_association"), "subnet_id", (one) => aclsOf(one.at("network_acl_id")));
  for (const acl of facts.resources("aws_network_acl")) {
    for (const item of acl.at("subnet_ids").items()) {
      const subnets = targets(item, ...SUBNET_TYPES);
      const sure = subnets.length === 1 && exists(acl) === "yes" && !item.unknown?.oneOf;
      for (const subnet of subnets) if (subnet.kind === "resource") append(index, subnet.resource, { target: itself(acl), at: item, sure });
    }
  }
  return index;
}

function ingressOf(
  facts: Facts,
  subnet: Resource,
  vpc: Resource | undefined,
  associated: readonly Association[],
): Pick<Subnet, "ingress" | "acl"> {
  const [only, ...others] = associated;
  if (only?.sure && others.length === 0) return admissionOf(facts, only);
  const first: Association = { sure: true, at: subnet.at("vpc_id"), ...(vpc && { target: itself(vpc) }) };
  const candidates = [...associated, ...(associated.some(({ sure }) => sure) ? [] : [first])].map((one) => admissionOf(facts, one));
  const [one, ...more] = candidates;
  if (more.length === 0) return one!;
  return {
    ingress: {
      surely: more.reduce((all, { ingress }) => all.intersect(ingress.surely), one!.ingress.surely),
      possibly: more.reduce((all, { ingress }) => all.union(ingress.possibly), one!.ingress.possibly),
      unknown: { at: associated[0]!.at!, message: "is one of several network ACLs that may apply" },
    },
  };
}

function admissionOf(facts: Facts, { target, at }: Association): Pick<Subnet, "ingress" | "acl"> {
  const acl = target?.kind === "resource" ? facts.networkAcls.get(target.resource) : undefined;
  if (acl) return { ingress: acl.ingress, acl: acl.resource };
  // A VPC of our own whose ACL nobody touched. Of everything else the rules are not at hand, and may well admit all.
  if (target?.kind === "resource" && target.resource.mode === "managed") return { ingress: ADMITS_ALL };
  const unknown = at && { at, message: "has a network ACL that is not in the configuration" };
  return { ingress: { surely: PacketSet.EMPTY, possibly: PacketSet.ALL, ...(unknown && { unknown }) } };
}

function addressesOf(subnet: Resource): CidrSet {
  const blocks = [subnet.at("cidr_block").string, subnet.at("ipv6_cidr_block").string].flatMap((text) =>
    text === undefined ? [] : [Cidr.read(text).cidr],
  );
  return CidrSet.of(...blocks.filter((cidr) => cidr !== undefined));
}

/** The subnets that an attribute names. */
export function subnetsOf(facts: Facts, list: Attribute): { readonly known: Subnet[]; readonly unknown: Attribute[] } {
  const named = targetsOf(list, ...SUBNET_TYPES);
  return {
    known: named.flatMap((one) => (one.kind === "resource" ? (facts.subnets.get(one.resource) ?? []) : [])),
    unknown: named.flatMap((one) => (one.kind === "resource" ? [] : [one.at])),
  };
}

function memo<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}
