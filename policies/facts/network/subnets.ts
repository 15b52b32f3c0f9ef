/**
 * Subnets with what decides who can speak to what stands in them: the route table that governs each, its network ACL, and whether it
 * hands out public addresses. A subnet is public by its routes, never by its name.
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { Cidr } from "../../../lib/net/cidr";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { exists } from "../answer";
import { append } from "../append";
import type { Facts } from "../facts";
import { itself, targets, targetsOf } from "../targets";
import { associations, type Association } from "./associations";
import { governingTables, type GoverningTables } from "./governing-tables";
import { internetAccess } from "./internet-access";
import { ADMITS_ALL, aclsOf, type Admission } from "./network-acls";
import type { Routed } from "./routed";
import { SUBNET_TYPES, isBuiltIn, vpcOf } from "./vpcs";

export interface Subnet {
  readonly resource: Resource;
  /** `undefined` where it is not at hand. */
  readonly vpc: Resource | undefined;
  /** Whether a route leads to an Internet gateway for any public address. */
  readonly access: "public" | "private" | "unknown";
  /** The public addresses to which routes lead, and the places that make the subnet what it is. */
  readonly routes: Routed;
  /** Where all of its routes are. */
  readonly tables: GoverningTables;
  /** What its network ACL lets in, and the ACL where one is configured. */
  readonly ingress: Admission;
  readonly acl: Resource | undefined;
  /** Its own addresses; empty where they are assigned at apply. */
  readonly addresses: CidrSet;
}

export function collectSubnets(facts: Facts): ReadonlyMap<Resource, Subnet> {
  const tablesOf = facts.once(governingTables);
  const accessBy = internetAccess(facts);
  const acls = aclAssociations(facts);
  return new Map(
    facts.resources(...SUBNET_TYPES).map((resource) => {
      const vpc = vpcOf(resource) ?? defaultVpcOf(facts, resource);
      const tables = tablesOf(resource, vpc);
      const admission = () => ingressOf(facts, resource, vpc, acls.get(resource) ?? []);
      return [resource, new LazySubnet(resource, vpc, tables, accessBy(tables), admission)];
    }),
  );
}

type SubnetAdmission = { readonly ingress: Admission; readonly acl?: Resource };

/** Whether it is public is asked of every subnet, the rest only of those from which a store can be reached. */
class LazySubnet implements Subnet {
  private admitted?: SubnetAdmission;
  private own?: CidrSet;

  constructor(
    readonly resource: Resource,
    readonly vpc: Resource | undefined,
    readonly tables: GoverningTables,
    readonly routes: Routed,
    private readonly admission: () => SubnetAdmission,
  ) {}

  get access(): Subnet["access"] {
    const { surely, possibly } = this.routes;
    return surely.isEmpty ? (possibly.isEmpty ? "private" : "unknown") : "public";
  }
  get ingress(): Admission {
    return (this.admitted ??= this.admission()).ingress;
  }
  get acl(): Resource | undefined {
    return (this.admitted ??= this.admission()).acl;
  }
  get addresses(): CidrSet {
    return (this.own ??= addressesOf(this.resource));
  }
}

/** The default VPC that is adopted beside a default subnet. */
function defaultVpcOf(facts: Facts, subnet: Resource): Resource | undefined {
  if (!isBuiltIn(subnet)) return undefined;
  const [vpc, ...others] = facts
    .resources("aws_default_vpc")
    .filter(({ configuration, provider }) => configuration === subnet.configuration && provider === subnet.provider);
  return others.length === 0 ? vpc : undefined;
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

function ingressOf(facts: Facts, subnet: Resource, vpc: Resource | undefined, associated: readonly Association[]): SubnetAdmission {
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

function admissionOf(facts: Facts, { target, at }: Association): SubnetAdmission {
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
  const { subnets } = facts;
  const known: Subnet[] = [];
  const unknown: Attribute[] = [];
  for (const named of targetsOf(list, ...SUBNET_TYPES)) {
    const subnet = named.kind === "resource" ? subnets.get(named.resource) : undefined;
    if (subnet) known.push(subnet);
    else unknown.push(named.at);
  }
  return { known, unknown };
}
