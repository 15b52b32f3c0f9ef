/**
 * What network ACLs let into a subnet. Rules are tried in order of their number and the first that matches decides; what matches none is
 * denied (https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html).
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { PortSet } from "../../../lib/net/port-set";
import { ICMP, ICMPV6, hasPorts, parseProtocol } from "../../../lib/net/protocol";
import { ServiceSet } from "../../../lib/net/service-set";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { append } from "../append";
import type { Facts } from "../facts";
import { rangePeers, type Peer } from "../peers";
import { targets, type Target } from "../targets";
import { exists } from "../answer";
import type { Step } from "./step";
import { VPC_TYPES } from "./vpcs";

/** Packets between two bounds, since some of what decides may not be known. */
export interface Admission {
  readonly surely: PacketSet;
  readonly possibly: PacketSet;
  /** What keeps the bounds apart. */
  readonly unknown?: Step;
}

export interface AclRule {
  /** The block or resource that is the rule. */
  readonly at: Attribute | Resource;
  readonly direction: "ingress" | "egress";
  /** `undefined` where it is not known. */
  readonly number?: number;
  readonly action: "allow" | "deny" | "unknown";
  readonly surely: PacketSet;
  readonly possibly: PacketSet;
}

export interface NetworkAcl {
  /** aws_network_acl; for the ACL that a VPC is made with its VPC; for an ACL that is not at hand the rule that was added to it. */
  readonly resource: Resource;
  /** False for the ACL of a VPC that only AWS has written to, but for rules added to it. */
  readonly isConfigured: boolean;
  readonly rules: readonly AclRule[];
  /** What comes into subnets under it. */
  readonly ingress: Admission;
}

const ACL_TYPES = ["aws_network_acl", "aws_default_network_acl", "data.aws_network_acls", ...VPC_TYPES] as const;

/** The ACLs that an attribute names; that with which a VPC is made is known by its VPC. */
export function aclsOf(attribute: Attribute): Target[] {
  return targets(attribute, ...ACL_TYPES).map((acl) => {
    if (acl.kind !== "resource" || acl.resource.type !== "aws_default_network_acl") return acl;
    const [vpc] = targets(acl.resource.at("default_network_acl_id"), ...VPC_TYPES);
    return vpc?.kind === "resource" ? vpc : acl;
  });
}

/** The VPC whose first ACL the resource adopts, or the resource itself where that is not at hand. */
export function adoptedAcl(acl: Resource): Resource {
  const [vpc, ...others] = targets(acl.at("default_network_acl_id"), ...VPC_TYPES);
  return vpc?.kind === "resource" && others.length === 0 ? vpc.resource : acl;
}

/** ACLs by their resource. A VPC whose first ACL is not adopted is among them only if rules were added to it. */
export function collectNetworkAcls(facts: Facts): ReadonlyMap<Resource, NetworkAcl> {
  const rules = new Map<Resource, AclRule[]>();
  for (const acl of facts.resources("aws_network_acl", "aws_default_network_acl")) {
    const own = acl.type === "aws_network_acl" ? acl : adoptedAcl(acl);
    append(rules, own, ...inlineRules(acl));
  }
  const adopted = new Set(rules.keys());
  for (const resource of facts.resources("aws_network_acl_rule")) {
    const acls = aclsOf(resource.at("network_acl_id"));
    for (const acl of acls) {
      // A rule of an ACL that is not at hand is judged alone: nothing here can come before it.
      const owner = acl.kind === "resource" ? acl.resource : resource;
      if (owner === resource) adopted.add(resource);
      const known = rules.get(owner) ?? [];
      known.push(separateRule(resource, acls.length === 1));
      rules.set(owner, known);
    }
  }
  return new Map(
    [...rules].map(([resource, own]) => {
      // AWS's own rule number 100, which allows everything, stays until the ACL is adopted.
      const all = adopted.has(resource) ? own : [...own, allowAll(resource)];
      return [
        resource,
        {
          resource,
          isConfigured: adopted.has(resource),
          rules: all,
          ingress: admission(all.filter(({ direction }) => direction === "ingress")),
        },
      ];
    }),
  );
}

/** What the ACL with which AWS makes every VPC lets in: everything (https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html). */
export const ADMITS_ALL: Admission = { surely: PacketSet.ALL, possibly: PacketSet.ALL };

const allowAll = (resource: Resource): AclRule => ({
  at: resource,
  direction: "ingress",
  number: 100,
  action: "allow",
  surely: PacketSet.ALL,
  possibly: PacketSet.ALL,
});

/** What rules admit, the first match deciding. A rule whose number is not known may stand anywhere. */
export function admission(rules: readonly AclRule[]): Admission {
  const ordered = [...rules].sort((a, b) => (a.number ?? -1) - (b.number ?? -1));
  let surely = PacketSet.EMPTY;
  let possibly = PacketSet.EMPTY;
  // Packets that may, and that surely, have matched no rule so far.
  let perhapsLeft = PacketSet.ALL;
  let surelyLeft = PacketSet.ALL;
  for (const rule of ordered) {
    if (rule.action !== "deny") possibly = possibly.union(rule.possibly.intersect(perhapsLeft));
    if (rule.action === "allow") surely = surely.union(rule.surely.intersect(surelyLeft));
    surelyLeft = surelyLeft.subtract(rule.possibly);
    perhapsLeft = rule.number === undefined ? perhapsLeft : perhapsLeft.subtract(rule.surely);
  }
  const unknown = ordered.find((rule) => rule.action === "unknown" || rule.number === undefined || !rule.surely.equals(rule.possibly));
  return { surely, possibly, ...(unknown && { unknown: { at: unknown.at, message: "is a rule that is not wholly known" } }) };
}

function inlineRules(acl: Resource): AclRule[] {
  return (["ingress", "egress"] as const).flatMap((direction) =>
    acl
      .at(direction)
      .items()
      .map((at) => rule(at, direction, (name) => at.get(name), ["rule_no", "action"], exists(acl) === "yes" && !at.isUnknown)),
  );
}

function separateRule(resource: Resource, surelyHere: boolean): AclRule {
  const egress = resource.at("egress");
  return rule(
    resource,
    // An unknown direction may be inbound, which is the worse.
    egress.isTrue ? "egress" : "ingress",
    (name) => resource.at(name),
    ["rule_number", "rule_action"],
    surelyHere && exists(resource) === "yes" && (egress.isAbsent || egress.boolean !== undefined),
  );
}

function rule(
  at: Attribute | Resource,
  direction: AclRule["direction"],
  get: (name: string) => Attribute,
  [numberName, actionName]: readonly [string, string],
  surelyHere: boolean,
): AclRule {
  const number = get(numberName).number;
  const action = get(actionName).string?.toLowerCase();
  const { surely, possibly } = matched(get);
  return {
    at,
    direction,
    ...(number !== undefined && { number }),
    action: action === "allow" || action === "deny" ? action : "unknown",
    surely: surelyHere ? surely : PacketSet.EMPTY,
    possibly,
  };
}

function matched(get: (name: string) => Attribute): Pick<AclRule, "surely" | "possibly"> {
  const peers = [...rangePeers(get("cidr_block")), ...rangePeers(get("ipv6_cidr_block"))];
  const known = CidrSet.of(
    ...peers.filter((peer): peer is Extract<Peer, { kind: "range" }> => peer.kind === "range").map(({ cidr }) => cidr),
  );
  const sources = peers.some((peer) => peer.kind === "unknown") ? CidrSet.ALL : known;
  const services = matchedServices(get);
  return {
    surely: PacketSet.of(peers.length === 1 ? known : CidrSet.EMPTY, services.surely),
    possibly: PacketSet.of(sources, services.possibly),
  };
}

/** With protocol -1, and any protocol without ports, AWS matches every port (CreateNetworkAclEntry, PortRange). */
function matchedServices(get: (name: string) => Attribute): { readonly surely: ServiceSet; readonly possibly: ServiceSet } {
  const written = get("protocol").string;
  const protocol = written === undefined ? undefined : parseProtocol(written);
  if (protocol === undefined) return { surely: ServiceSet.EMPTY, possibly: ServiceSet.ALL };
  const whole = ServiceSet.of(protocol);
  if (protocol === ICMP || protocol === ICMPV6)
    return { surely: get("icmp_type").number === -1 ? whole : ServiceSet.EMPTY, possibly: whole };
  if (!hasPorts(protocol)) return { surely: whole, possibly: whole };
  const [from, to] = [get("from_port").number, get("to_port").number];
  if (from === undefined || to === undefined) return { surely: ServiceSet.EMPTY, possibly: whole };
  const services = ServiceSet.of(protocol, PortSet.range(from, to));
  return { surely: services, possibly: services };
}
