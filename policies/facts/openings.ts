/**
 * Where a configuration is open, wall by wall, all rules of a wall together: what security groups and network ACLs let through, which
 * subnets have a way to the Internet, and what gets a public address. Two versions of it can be subtracted from each other.
 */
import { CidrSet } from "../../lib/net/cidr-set";
import { PacketSet } from "../../lib/net/packet-set";
import { PUBLIC_ADDRESS_SPACE } from "../../lib/net/public-address-space";
import { ServiceSet } from "../../lib/net/service-set";
import type { Resource } from "../terraform/model/resource";
import { answer, type Answer } from "./answer";
import { append } from "./append";
import type { Facts } from "./facts";
import { admission, type Admission } from "./network/network-acls";
import type { Peer } from "./peers";
import type { GroupRule } from "./security-groups";

export interface Opening {
  /** A group, an ACL, a subnet, a host; for a rule of a group that is not at hand the rule. */
  readonly resource: Resource;
  /** What comes into a subnet is what its network ACL lets in, or everything. */
  readonly direction: "ingress" | "egress" | "into subnet" | "Internet route" | "public address";
  /** To and from ranges of addresses. */
  readonly packets: PacketSet;
  /** To and from others, by who they are: `aws_security_group.api`, `its own members`. */
  readonly others: ReadonlyMap<string, ServiceSet>;
}

/** In the place of a peer's name. */
export const NOT_KNOWN = "somebody who is not known before apply";

/** What is closed is among them, too: the absence of a wall is something else than a wall that lets nothing through. */
export function collectOpenings(facts: Facts): readonly Opening[] {
  return [...groupOpenings(facts), ...aclOpenings(facts), ...subnetOpenings(facts), ...hostOpenings(facts)];
}

function groupOpenings(facts: Facts): Opening[] {
  const rules = new Map<Resource, GroupRule[]>();
  for (const { resource } of facts.securityGroups.values()) if (resource.mode === "managed") rules.set(resource, []);
  for (const rule of facts.groupRules) {
    const owners = rule.groups.flatMap((group) => (group.kind === "resource" ? [group.resource] : []));
    for (const owner of owners.length > 0 ? owners : [rule.resource]) append(rules, owner, rule);
  }
  return [...rules].flatMap(([resource, own]) =>
    (["ingress", "egress"] as const).map((direction) => {
      return { resource, direction, ...admitted(own.filter((rule) => rule.direction === direction)) };
    }),
  );
}

function admitted(rules: readonly GroupRule[]): Pick<Opening, "packets" | "others"> {
  const packets: PacketSet[] = [];
  const others = new Map<string, ServiceSet>();
  for (const { peers, traffic } of rules) {
    const services = ServiceSet.of(traffic.protocol, traffic.ports);
    packets.push(PacketSet.of(CidrSet.of(...peers.flatMap((peer) => (peer.kind === "range" ? [peer.cidr] : []))), services));
    for (const name of peers.flatMap(otherThanRange)) others.set(name, (others.get(name) ?? ServiceSet.EMPTY).union(services));
  }
  return { packets: PacketSet.unionOf(packets), others };
}

function otherThanRange(peer: Peer): string[] {
  if (peer.kind === "range") return [];
  if (peer.kind === "self") return ["its own members"];
  if (peer.kind === "own network") return ["a network of the configuration"];
  if (peer.kind === "group" && peer.target.kind === "resource") return [peer.target.resource.address];
  if (peer.kind === "group" && peer.target.kind === "literal") return [peer.target.id];
  return [NOT_KNOWN];
}

function aclOpenings(facts: Facts): Opening[] {
  return [...facts.networkAcls.values()]
    .filter(({ isConfigured }) => isConfigured)
    .flatMap(({ resource, ingress, rules }) => [
      { resource, direction: "ingress", ...between(ingress) },
      { resource, direction: "egress", ...between(admission(rules.filter(({ direction }) => direction === "egress"))) },
    ]);
}

function subnetOpenings(facts: Facts): Opening[] {
  return [...facts.subnets.values()]
    .filter(({ resource }) => resource.mode === "managed")
    .flatMap(({ resource, ingress, routes }) => [
      { resource, direction: "into subnet", ...between(ingress) },
      {
        resource,
        direction: "Internet route",
        ...between({ surely: anythingFrom(routes.surely), possibly: anythingFrom(routes.possibly) }),
      },
      publicAddress(resource, answer(resource.at("map_public_ip_on_launch"))),
    ]);
}

const hostOpenings = (facts: Facts): Opening[] =>
  [...facts.hosts.values()]
    .filter(({ resource }) => resource.mode === "managed")
    .map(({ resource, address }) => publicAddress(resource, address.answer));

function publicAddress(resource: Resource, given: Answer): Opening {
  const surely = given === "yes" ? PacketSet.ALL : PacketSet.EMPTY;
  return { resource, direction: "public address", ...between({ surely, possibly: given === "no" ? PacketSet.EMPTY : PacketSet.ALL }) };
}

/** What surely passes, and for what it is not known. */
function between({ surely, possibly }: Pick<Admission, "surely" | "possibly">): Pick<Opening, "packets" | "others"> {
  const unsure = possibly.equals(surely) ? ServiceSet.EMPTY : possibly.subtract(surely).services;
  return { packets: surely, others: new Map(unsure.isEmpty ? [] : [[NOT_KNOWN, unsure]]) };
}

const FAMILIES = [CidrSet.ALL_IPV4, CidrSet.ALL_IPV6].map((all) => ({ all, open: all.intersect(PUBLIC_ADDRESS_SPACE) }));

/** A family whose public addresses are all among them is named by its widest range, as routes name it. */
function anythingFrom(addresses: CidrSet): PacketSet {
  if (addresses.isEmpty) return PacketSet.EMPTY;
  const whole = FAMILIES.filter(({ open }) => addresses.contains(open)).map(({ all }) => all);
  return PacketSet.of(CidrSet.unionOf([addresses, ...whole]), ServiceSet.ALL);
}
