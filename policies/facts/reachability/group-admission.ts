/** What security groups let in, as sets of packets: at least and at most, with the rules that do it. */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { ServiceSet } from "../../../lib/net/service-set";
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { any, exists, type Answer } from "../answer";
import type { Step } from "../network/step";
import { VPC_TYPES, vpcOf } from "../network/vpcs";
import { memo } from "../memo";
import { isOwnHost, type Peer } from "../peers";
import type { GroupRule } from "../security-groups";
import type { Target } from "../targets";
import { namesPlace } from "./names-place";
import type { Wall } from "./way";

/** A group, or for the group that every VPC is made with and that is not adopted, the VPC. */
export type GroupKey = Resource;

/** The groups on a host, as far as they are at hand, and what is in the place of the others. */
export function groupsOn(facts: Facts, host: Host): { readonly keys: readonly GroupKey[]; readonly unknown: readonly Step[] } {
  if (!host.groups) return { keys: [], unknown: [] };
  const { at, named, usesDefault } = host.groups;
  const keys = new Set<GroupKey>();
  const unknown: Step[] = [];
  if (usesDefault) {
    const vpc = host.subnets[0]?.vpc;
    if (vpc) keys.add(facts.once(defaultGroups).get(vpc) ?? vpc);
    else unknown.push({ at, message: "leaves it with the default group of a network that is not in the configuration" });
  }
  for (const target of named) {
    const key = keyOf(facts, target);
    if (key) keys.add(key);
    else unknown.push({ at: target.at, message: "is a group whose rules are not in the configuration" });
  }
  return { keys: [...keys], unknown };
}

function keyOf(facts: Facts, target: Target): GroupKey | undefined {
  if (target.kind === "resource") return target.resource.mode === "managed" ? target.resource : undefined;
  const vpc = target.at.references.find(
    ({ attribute, resource }) =>
      attribute[0] === "default_security_group_id" && resource && VPC_TYPES.some((type) => type === resource.type),
  )?.resource;
  return vpc && (facts.once(defaultGroups).get(vpc) ?? vpc);
}

/** Adopted default groups by their VPC. */
const defaultGroups = (facts: Facts): ReadonlyMap<Resource, Resource> =>
  new Map(
    facts.resources("aws_default_security_group").flatMap((group) => {
      const vpc = vpcOf(group);
      return vpc ? [[vpc, group] as const] : [];
    }),
  );

/** Rules by group that let something in. */
export const ingressRules = (facts: Facts, group: GroupKey): readonly GroupRule[] => facts.once(ingressByGroup).get(group) ?? [];

const ingressByGroup = (facts: Facts): ReadonlyMap<Resource, readonly GroupRule[]> =>
  new Map([...facts.securityGroups].map(([resource, { rules }]) => [resource, rules.filter(({ direction }) => direction === "ingress")]));

export const servicesOf = ({ traffic }: GroupRule): ServiceSet => ServiceSet.of(traffic.protocol, traffic.ports);

/** Whether the rule is surely one of its group's, with traffic that is known. */
export const isSure = (rule: GroupRule): boolean =>
  rule.traffic.unknown === undefined && rule.groups.length <= 1 && exists(rule.resource) === "yes";

interface Admitted {
  readonly surely: PacketSet;
  readonly possibly: PacketSet;
}

/** The packets that a group's rules let in by address. */
const admittedBy = (facts: Facts): ((group: GroupKey) => Admitted) => memo((group) => admittedByRules(ingressRules(facts, group)));

function admittedByRules(rules: readonly GroupRule[]): Admitted {
  const surely = boxes(rules.filter(isSure), false);
  const possibly = boxes(rules, true);
  return {
    surely: PacketSet.unionOf(manageable(surely) ? surely.map(packets) : surely.slice(0, MAX_OVERLAPPING).map(packets)),
    possibly: manageable(possibly) ? PacketSet.unionOf(possibly.map(packets)) : packets(hull(possibly)),
  };
}

/** Sources that are all admitted to the same services. */
interface Box {
  readonly sources: CidrSet;
  readonly services: ServiceSet;
}

const packets = ({ sources, services }: Box): PacketSet => PacketSet.of(sources, services);

const hull = (list: readonly Box[]): Box => ({
  sources: CidrSet.unionOf(list.map(({ sources }) => sources)),
  services: ServiceSet.ofLine(list.flatMap(({ services }) => services.line)),
});

/** One box for all rules about the same services. */
function boxes(rules: readonly GroupRule[], withUnknown: boolean): Box[] {
  const byServices = new Map<string, { services: ServiceSet; sources: CidrSet[] }>();
  for (const rule of rules) {
    const services = servicesOf(rule);
    const key = services.text;
    const known = byServices.get(key);
    if (known) known.sources.push(sourcesOf(rule, withUnknown));
    else byServices.set(key, { services, sources: [sourcesOf(rule, withUnknown)] });
  }
  return [...byServices.values()].map(({ services, sources }) => ({ services, sources: CidrSet.unionOf(sources) }));
}

/**
 * The union of port ranges that overlap each other can be as large as the square of their number. AWS takes 60 rules a group, 1,000 at the
 * most (https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html); beyond this many kinds of traffic that overlap, the
 * bounds are no longer exact, but still bounds.
 */
const MAX_OVERLAPPING = 200;

function manageable(list: readonly Box[]): boolean {
  if (list.length <= MAX_OVERLAPPING) return true;
  const lines = list.flatMap(({ services }) => services.line).sort((a, b) => a.start - b.start);
  return lines.every(({ start }, index) => index === 0 || lines[index - 1]!.end <= start);
}

function sourcesOf(rule: GroupRule, withUnknown: boolean): CidrSet {
  if (withUnknown && rule.peers.some((peer) => peer.kind === "unknown")) return CidrSet.ALL;
  const ranges = rule.peers.filter((peer): peer is Extract<Peer, { kind: "range" }> => peer.kind === "range");
  // One of several alternatives of a condition is not sure to be the one.
  return CidrSet.of(...ranges.filter((peer) => withUnknown || peer.at.isUnknown === false).map(({ cidr }) => cidr));
}

/** A network beside the host's own, from which packets come. */
export interface Beyond {
  readonly sources: CidrSet;
  /** `undefined` where it is not at hand. */
  readonly vpc?: Resource;
}

/**
 * The groups on a host as a wall for packets from addresses outside. Rules may name groups of a peered network, too
 * (https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html).
 */
export function groupWall(facts: Facts, host: Host, beyond?: Beyond): Wall {
  if (!host.groups) return host.store ? groupsNotAtHand(host) : noGroup(host);
  const { keys, unknown } = groupsOn(facts, host);
  const admitted = [
    ...keys.map(facts.once(admittedBy)),
    ...(beyond ? keys.flatMap((key) => ingressRules(facts, key).map((rule) => admittedFrom(beyond, rule))) : []),
  ];
  return {
    surely: PacketSet.unionOf(admitted.map((one) => one.surely)),
    possibly: unknown.length > 0 ? PacketSet.ALL : PacketSet.unionOf(admitted.map((one) => one.possibly)),
    steps: (packets) => admittingRules(facts, keys, packets),
    closed: { at: keys[0] ?? host.groups.at, message: "admits nobody from there" },
    unknowns: () => [...unknown, ...keys.flatMap((key) => ingressRules(facts, key).flatMap(unknownsOf))],
  };
}

/** What a rule lets in from a network by naming it, or one of its groups. */
function admittedFrom({ sources, vpc }: Beyond, rule: GroupRule): Admitted {
  const named = any(rule.peers.map((peer) => namesNetwork(peer, vpc)));
  const packets = PacketSet.of(sources, servicesOf(rule));
  return {
    surely: named === "yes" && isSure(rule) ? packets : PacketSet.EMPTY,
    possibly: named === "no" ? PacketSet.EMPTY : packets,
  };
}

function namesNetwork(peer: Peer, vpc: Resource | undefined): Answer {
  if (peer.kind === "own network") return vpc && !peer.range && !isOwnHost(peer) ? namesPlace(peer, vpc) : "no";
  if (peer.kind !== "group") return "no";
  // A group that is not at hand may be one of the other network's.
  if (peer.target.kind !== "resource") return "unknown";
  return vpc && vpcOf(peer.target.resource) === vpc ? "yes" : "no";
}

/** Only network load balancers do without, and then let everything through to them. */
function noGroup({ resource }: Host): Wall {
  const closed = { at: resource, message: "wears no security group" };
  return { surely: PacketSet.ALL, possibly: PacketSet.ALL, steps: () => [], closed, unknowns: () => [] };
}

function groupsNotAtHand({ resource }: Host): Wall {
  const closed = { at: resource, message: "wears groups that are not in the configuration" };
  return { surely: PacketSet.EMPTY, possibly: PacketSet.ALL, steps: () => [], closed, unknowns: () => [closed] };
}

/** A few rules are enough to see the way. */
const SHOWN_RULES = 3;

function admittingRules(facts: Facts, keys: readonly GroupKey[], packets: PacketSet): Step[] {
  const steps: Step[] = [];
  for (const key of keys)
    for (const rule of ingressRules(facts, key)) {
      if (steps.length === SHOWN_RULES) return steps;
      const services = servicesOf(rule);
      if (packets.overlaps(sourcesOf(rule, true), services)) steps.push({ at: rule.at, message: `admits ${services.text}` });
    }
  return steps;
}

function unknownsOf(rule: GroupRule): Step[] {
  const peers = rule.peers.flatMap((peer) => (peer.kind === "unknown" ? [{ at: peer.at, message: peer.why }] : []));
  const traffic = rule.traffic.unknown ? [{ at: rule.traffic.unknown, message: "is not known" }] : [];
  const conditional = isSure(rule) || rule.traffic.unknown ? [] : [{ at: rule.resource, message: "may or may not be a rule of the group" }];
  return [...peers, ...traffic, ...conditional];
}
