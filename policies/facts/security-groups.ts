/**
 * Security groups and their rules, one form for every spelling: inline blocks, aws_security_group_rule,
 * aws_vpc_security_group_ingress_rule and _egress_rule, the default group, classic database groups and Lightsail's ports.
 */
import { PortSet } from "../../lib/net/port-set";
import { ICMP, ICMPV6, hasPorts, parseProtocol, type Protocol } from "../../lib/net/protocol";
import type { Attribute } from "../terraform/model/attribute";
import type { Block, Resource } from "../terraform/model/resource";
import { string } from "../terraform/model/value";
import type { Facts } from "./facts";
import { GROUP_TYPES, groupPeers, prefixListPeers, givenRanges, givenTo, rangePeers, vouched, type Peer } from "./peers";
import { vpcOf } from "./network/vpcs";
import { itself, targets, type Target } from "./targets";

export interface GroupRule {
  readonly direction: "ingress" | "egress";
  /** The block or resource that is the rule. */
  readonly at: Attribute | Resource;
  readonly resource: Resource;
  /** The groups that it may belong to; one, but for conditions. Empty for firewalls that are no security group (Lightsail). */
  readonly groups: readonly Target[];
  readonly peers: readonly Peer[];
  readonly traffic: Traffic;
}

/** What a rule lets through. What is unknown counts as everything. */
export interface Traffic {
  readonly protocol: Protocol;
  /** Only meaningful where the protocol has ports. */
  readonly ports: PortSet;
  /** The attribute that keeps it from being known. */
  readonly unknown?: Attribute;
}

export interface SecurityGroup {
  readonly resource: Resource;
  /** True for the group that every VPC has from the start. */
  readonly isDefault: boolean;
  readonly rules: readonly GroupRule[];
}

export function collectGroupRules(facts: Facts): readonly GroupRule[] {
  const rules = writtenRules(facts);
  const known = facts.known.addresses.isEmpty ? rules : rules.map((rule) => ({ ...rule, peers: vouched(facts, rule.peers) }));
  return facts.once(givenRanges).size === 0 ? known : known.map((rule) => withOwnRange(facts, rule));
}

function withOwnRange(facts: Facts, rule: GroupRule): GroupRule {
  const [only, ...others] = rule.groups;
  const vpc = only?.kind === "resource" && others.length === 0 ? vpcOf(only.resource) : undefined;
  return vpc ? { ...rule, peers: givenTo(facts, vpc, rule.peers) } : rule;
}

function writtenRules(facts: Facts): GroupRule[] {
  return [
    ...facts.resources("aws_security_group", "aws_default_security_group").flatMap((group) => inlineRules(facts, group)),
    ...facts.resources("aws_security_group_rule").map((rule) => securityGroupRule(facts, rule)),
    ...facts.resources("aws_vpc_security_group_ingress_rule").map((rule) => vpcRule(facts, rule, "ingress")),
    ...facts.resources("aws_vpc_security_group_egress_rule").map((rule) => vpcRule(facts, rule, "egress")),
    ...facts.resources("aws_db_security_group", "aws_redshift_security_group").flatMap(classicRules),
    ...facts.resources("aws_lightsail_instance_public_ports").flatMap(lightsailRules),
  ];
}

export function collectSecurityGroups(facts: Facts): ReadonlyMap<Resource, SecurityGroup> {
  const rules = new Map<Resource, GroupRule[]>();
  for (const resource of facts.resources(...GROUP_TYPES)) rules.set(resource, []);
  for (const rule of facts.groupRules)
    for (const group of rule.groups) if (group.kind === "resource") rules.get(group.resource)?.push(rule);
  return new Map([...rules].map(([resource, own]) => [resource, { resource, isDefault: isDefaultGroup(resource), rules: own }]));
}

/** The default group, adopted (aws_default_security_group) or looked up by its name. */
function isDefaultGroup(resource: Resource): boolean {
  return resource.type === "aws_default_security_group" || (resource.mode === "data" && resource.at("name").string === "default");
}

function inlineRules(facts: Facts, group: Resource): GroupRule[] {
  return (["ingress", "egress"] as const).flatMap((direction) =>
    group
      .at(direction)
      .possible()
      .map((at): GroupRule => ({
        direction,
        at,
        resource: group,
        groups: [itself(group)],
        traffic: trafficOf(at.get("protocol"), at.get("from_port"), at.get("to_port")),
        peers: at.isUnknown
          ? [{ kind: "unknown", at, why: at.unknown?.why ?? "" }]
          : [
              ...rangePeers(at.get("cidr_blocks")),
              ...rangePeers(at.get("ipv6_cidr_blocks")),
              ...prefixListPeers(facts, at.get("prefix_list_ids")),
              ...groupPeers(at.get("security_groups")),
              ...selfPeer(at.get("self")),
            ],
      })),
  );
}

function securityGroupRule(facts: Facts, rule: Resource): GroupRule {
  return {
    // An unknown type may be ingress, which is the worse.
    direction: rule.at("type").string === "egress" ? "egress" : "ingress",
    at: rule,
    resource: rule,
    groups: targets(rule.at("security_group_id"), ...GROUP_TYPES),
    traffic: trafficOf(rule.at("protocol"), rule.at("from_port"), rule.at("to_port")),
    peers: someone(rule, [
      ...rangePeers(rule.at("cidr_blocks")),
      ...rangePeers(rule.at("ipv6_cidr_blocks")),
      ...prefixListPeers(facts, rule.at("prefix_list_ids")),
      ...groupPeers(rule.at("source_security_group_id")),
      ...selfPeer(rule.at("self")),
    ]),
  };
}

function vpcRule(facts: Facts, rule: Resource, direction: GroupRule["direction"]): GroupRule {
  return {
    direction,
    at: rule,
    resource: rule,
    groups: targets(rule.at("security_group_id"), ...GROUP_TYPES),
    traffic: trafficOf(rule.at("ip_protocol"), rule.at("from_port"), rule.at("to_port")),
    peers: someone(rule, [
      ...rangePeers(rule.at("cidr_ipv4")),
      ...rangePeers(rule.at("cidr_ipv6")),
      ...prefixListPeers(facts, rule.at("prefix_list_id")),
      ...groupPeers(rule.at("referenced_security_group_id")),
    ]),
  };
}

/** A rule resource that names nobody is no rule that AWS takes, and nobody can say whom it was meant for. */
function someone(rule: Resource, peers: Peer[]): Peer[] {
  return peers.length > 0 ? peers : [{ kind: "unknown", at: rule.at(), why: "names no source" }];
}

/** Groups of the time before VPCs: a rule admits a range or another group to the database's only port. */
function classicRules(group: Resource): GroupRule[] {
  return group
    .at("ingress")
    .possible()
    .map((at) => ({
      direction: "ingress",
      at,
      resource: group,
      groups: [itself(group)],
      traffic: { protocol: "all", ports: PortSet.ALL },
      peers: at.isUnknown ? [{ kind: "unknown", at, why: at.unknown?.why ?? "" }] : rangePeers(at.get("cidr")),
    }));
}

/**
 * Lightsail admits every IPv4 and IPv6 address where a port names no range
 * (https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_PortInfo.html).
 */
function lightsailRules(ports: Resource): GroupRule[] {
  return ports
    .at("port_info")
    .possible()
    .map((at): GroupRule => {
      const ranges = [at.get("cidrs"), at.get("ipv6_cidrs"), at.get("cidr_list_aliases")];
      const named = ranges.some((list) => !list.isAbsent);
      return {
        direction: "ingress",
        at,
        resource: ports,
        groups: [],
        traffic: trafficOf(at.get("protocol"), at.get("from_port"), at.get("to_port")),
        peers: named ? [...rangePeers(ranges[0]!), ...rangePeers(ranges[1]!)] : rangePeers(ranges[0]!.orElse(string("0.0.0.0/0"))),
      };
    });
}

/** `self` admits the members of the group to each other. */
function selfPeer(self: Attribute<Block>): Peer[] {
  return self.isAbsent || self.isFalse ? [] : [{ kind: "self", at: self }];
}

/**
 * AWS ignores the ports of every protocol but TCP and UDP, and takes -1 for all of them
 * (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html).
 */
function trafficOf(protocol: Attribute, from: Attribute, to: Attribute): Traffic {
  const written = protocol.string;
  const parsed = written === undefined ? undefined : parseProtocol(written);
  if (parsed === undefined) return { protocol: "all", ports: PortSet.ALL, unknown: protocol };
  if (!hasPorts(parsed)) return { protocol: parsed, ports: PortSet.ALL };
  const unknown = [from, to].find((port) => port.isUnknown);
  if (unknown) return { protocol: parsed, ports: PortSet.ALL, unknown };
  const [first, last] = [from.number ?? -1, to.number ?? from.number ?? -1];
  return { protocol: parsed, ports: first === -1 || last === -1 ? PortSet.ALL : PortSet.range(first, last) };
}

/** Nothing but pings and the network's own error messages. */
export const admitsOnlyIcmp = ({ traffic }: GroupRule): boolean => traffic.protocol === ICMP || traffic.protocol === ICMPV6;

/** Everything, or every port of TCP or UDP but perhaps port 0, which nothing listens on. */
export const opensEveryPort = ({ protocol, ports, unknown }: Traffic): boolean =>
  !unknown && (protocol === "all" || (hasPorts(protocol) && ports.contains(PortSet.range(1, 65535))));
