/**
 * What can be reached by way of something that the Internet reaches: load balancers pass connections on to their targets; whoever takes
 * over a bastion, a server or a function speaks to everything that lets it in. Two hops and more, each host visited once.
 */
import type { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import { any, type Answer } from "../answer";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import type { Relay, RelayTarget } from "../network/relays";
import type { Step } from "../network/step";
import type { Subnet } from "../network/subnets";
import { passesWith } from "./between-subnets";
import { edgesOf, standings, type Edge } from "./edges";
import { wayFromInternet, waysByCall } from "./from-internet";
import { listensTo } from "./listens-to";
import { groupWall, type GroupKey } from "./group-admission";
import type { Verdict, Way } from "./way";

/** How a host was first reached: surely before perhaps, near before far. */
interface Visit {
  readonly host: Host;
  readonly verdict: Exclude<Verdict, "closed">;
  readonly from?: Visit;
  /** Who on the Internet can begin the way. */
  readonly sources: CidrSet;
  readonly path: readonly Step[];
  readonly unknowns: readonly Step[];
}

/** Ways by which stores are reached through load balancers and proxies only, which pass connections on and keep nobody. */
export const waysThroughRelays = (facts: Facts): ReadonlyMap<Host, Way> =>
  waysThrough(facts, (visit) => facts.relays.has(visit.host.resource));

/** Ways by which stores are reached from a host that the Internet reaches. */
export const waysThroughHosts = (facts: Facts): ReadonlyMap<Host, Way> =>
  waysThrough(facts, (visit, to) => !visit.host.store && !(to?.store && isRelayed(facts, visit)));

/** Whether only relays were passed so far. */
function isRelayed(facts: Facts, visit: Visit): boolean {
  return facts.relays.has(visit.host.resource) && (visit.from === undefined || isRelayed(facts, visit.from));
}

/** Whether the way goes on from a host that was reached, to any host or to that one. */
type Passes = (visit: Visit, to?: Host) => boolean;

function waysThrough(facts: Facts, passes: Passes): ReadonlyMap<Host, Way> {
  const visits = new Map<Host, Visit>();
  const seeds = facts.once(seedsOf);
  walk(
    facts,
    passes,
    seeds.filter(({ verdict }) => verdict === "open"),
    true,
    visits,
  );
  // Once more over what is only possible, from those that are surely reached too.
  walk(facts, passes, [...visits.values(), ...seeds], false, visits);
  return new Map([...visits.values()].filter(({ host, from }) => host.store && from).map((visit) => [visit.host, wayOf(visit)]));
}

const seedsOf = (facts: Facts): readonly Visit[] =>
  [...facts.hosts.values()].flatMap((host) =>
    host.store
      ? []
      : [...(host.address.answer === "no" ? [] : [wayFromInternet(facts, host)]), ...waysByCall(facts, host)].flatMap((way) =>
          way.verdict === "closed"
            ? []
            : [{ host, verdict: way.verdict, sources: way.packets.sources, path: way.path, unknowns: way.unknowns }],
        ),
  );

/** Breadth first, over edges that are sure or over all. */
function walk(facts: Facts, passes: Passes, seeds: readonly Visit[], onlySure: boolean, visits: Map<Host, Visit>): void {
  const followed: Followed = new Map();
  const queue = [...seeds];
  for (const visit of queue) if (!visits.has(visit.host)) visits.set(visit.host, visit);
  for (let next = 0; next < queue.length; next++) {
    const visit = queue[next]!;
    if (!passes(visit)) continue;
    for (const { to, sure, step, via } of edgesFrom(facts, visit.host, followed)) {
      if (visits.has(to) || (onlySure && !sure) || !passes(visit, to)) continue;
      const reached: Visit = {
        host: to,
        verdict: sure ? visit.verdict : "unknown",
        from: visit,
        sources: visit.sources,
        path: [...visit.path, { at: visit.host.resource, message: `is the ${visit.host.noun} on the way` }, ...(via ? [via] : []), step],
        unknowns: sure ? visit.unknowns : [...visit.unknowns, step],
      };
      visits.set(to, reached);
      queue.push(reached);
    }
  }
}

/** What was followed from each subnet: groups, and the subnet itself for its addresses. */
type Followed = Map<Subnet | undefined, Set<GroupKey | Subnet>>;

/** Who lets a host in; what follows from its groups and subnets only once for all that share them. */
function edgesFrom(facts: Facts, host: Host, followed: Followed): Edge[] {
  const relay = facts.relays.get(host.resource);
  if (relay) return relay.targets.flatMap((target) => edgeToTarget(facts, host, relay, target));
  const edges = facts.once(edgesOf);
  const places = standings(host);
  const isFirst = (subnet: Subnet | undefined, what: GroupKey | Subnet): boolean => {
    const known = followed.get(subnet) ?? new Set();
    followed.set(subnet, known);
    return known.size < known.add(what).size;
  };
  const subnets = places.length === 0 ? [undefined] : places.map(({ subnet }) => subnet);
  const byGroup = subnets.flatMap((subnet) =>
    edges
      .groupsOf(host)
      .filter((group) => isFirst(subnet, group))
      .flatMap((group) => edges.fromGroup(group, subnet)),
  );
  return [
    ...byGroup,
    ...edges.fromHost(host),
    ...places.filter(({ subnet }) => isFirst(subnet, subnet)).flatMap((place) => edges.fromAddresses(place)),
  ];
}

/** A relay speaks to its targets from its groups and its own addresses, or with the address of its client. */
function edgeToTarget(facts: Facts, host: Host, relay: Relay, { resource, at }: RelayTarget): Edge[] {
  const to = resource && facts.hosts.get(resource);
  if (!to) return [];
  const step = { at, message: `puts the ${to.noun} behind the ${host.noun}` };
  // A function is called by its name, past its groups.
  if ((!to.walled && !to.store) || !relay.isAskedByGroups) return [{ to, sure: true, services: listensTo(to), step }];
  const edges = facts.once(edgesOf);
  const admitted = edges.into(to, edges.groupsOf(host), host.subnets);
  const surest = admitted.find(({ sure }) => sure) ?? admitted[0];
  if (surest) return [{ ...surest, step }];
  const client = relay.passesClientAddress ? clientAdmission(facts, host, to) : "no";
  return client === "no" ? [] : [{ to, sure: client === "yes", services: listensTo(to), step }];
}

/** Whether groups and network ACLs let in clients by their own address, which a network load balancer may pass on. */
function clientAdmission(facts: Facts, balancer: Host, to: Host): Answer {
  const wanted = PacketSet.of(PUBLIC_ADDRESS_SPACE, listensTo(to));
  const wall = groupWall(facts, to);
  const passes = (packets: PacketSet): Answer =>
    packets.isEmpty ? "no" : any(balancer.subnets.map((subnet) => passesWith(subnet, to, packets)));
  if (passes(wall.surely.intersect(wanted)) === "yes") return "yes";
  return passes(wall.possibly.intersect(wanted)) === "no" ? "no" : "unknown";
}

function wayOf(visit: Visit): Way {
  const through: Host[] = [];
  for (let at = visit.from; at; at = at.from) through.unshift(at.host);
  return {
    origin: "the Internet",
    verdict: visit.verdict,
    through,
    packets: PacketSet.of(visit.sources, listensTo(visit.host)),
    path: visit.path,
    walls: [],
    unknowns: visit.unknowns,
  };
}
