/**
 * What can be reached by way of something that the Internet reaches: load balancers pass connections on to their targets; whoever takes
 * over a bastion, a server or a function speaks to everything that lets it in. Two hops and more, each host visited once.
 */
import { PacketSet } from "../../../lib/net/packet-set";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import type { BalancedTarget } from "../network/load-balancers";
import type { Step } from "../network/step";
import { edgesOf, standings, type Edge, type Edges } from "./edges";
import { listensTo, wayFromInternet } from "./from-internet";
import { groupWall, type GroupKey } from "./group-admission";
import type { Verdict, Way } from "./way";

/** How a host was first reached: surely before perhaps, near before far. */
interface Visit {
  readonly host: Host;
  readonly verdict: Exclude<Verdict, "closed">;
  readonly from?: Visit;
  readonly path: readonly Step[];
  readonly unknowns: readonly Step[];
}

/** Ways by which stores are reached through other hosts, by store. */
export function waysThroughHosts(facts: Facts): ReadonlyMap<Host, Way> {
  const edges = facts.once(edgesOf);
  const visits = new Map<Host, Visit>();
  const seeds = [...facts.hosts.values()].filter(({ store }) => !store).map((host) => seed(facts, host));
  for (const verdict of ["open", "unknown"] as const) {
    const queue = [
      ...seeds.filter((visit) => visit?.verdict === verdict && !visits.has(visit.host)),
      ...(verdict === "unknown" ? visits.values() : []),
    ];
    walk(
      facts,
      edges,
      verdict,
      queue.filter((visit) => visit !== undefined),
      visits,
    );
  }
  return new Map([...visits.values()].filter(({ host, from }) => host.store && from).map((visit) => [visit.host, wayOf(visit)]));
}

function seed(facts: Facts, host: Host): Visit | undefined {
  const way = wayFromInternet(facts, host);
  return way.verdict === "closed" ? undefined : { host, verdict: way.verdict, path: way.path, unknowns: way.unknowns };
}

/** Breadth first. In the second round, over what is only possible, hosts that are surely reached stand at the start. */
function walk(facts: Facts, edges: Edges, verdict: Visit["verdict"], queue: Visit[], visits: Map<Host, Visit>): void {
  const followedGroups = new Set<GroupKey>();
  const followedSubnets = new Set<unknown>();
  for (const visit of queue) if (!visits.has(visit.host)) visits.set(visit.host, visit);
  for (let next = 0; next < queue.length; next++) {
    const visit = queue[next]!;
    // A data store is the goal, not a place to go on from.
    if (visit.host.store) continue;
    for (const { to, sure, step } of edgesFrom(facts, edges, visit.host, followedGroups, followedSubnets)) {
      if (visits.has(to) || (verdict === "open" && !sure)) continue;
      const unknowns = sure ? visit.unknowns : [...visit.unknowns, step];
      const reached: Visit = {
        host: to,
        verdict,
        from: visit,
        path: [...visit.path, { at: visit.host.resource, message: `is a ${visit.host.noun} on the way` }, step],
        unknowns,
      };
      visits.set(to, reached);
      queue.push(reached);
    }
  }
}

function edgesFrom(facts: Facts, edges: Edges, host: Host, followedGroups: Set<GroupKey>, followedSubnets: Set<unknown>): Edge[] {
  const balancer = facts.loadBalancers.get(host.resource);
  if (balancer) return balancer.targets.flatMap((target) => edgeToTarget(facts, host, target));
  const groups = edges.groupsOf(host).filter((group) => !followedGroups.has(group));
  const subnets = standings(host).filter(({ network }) => !followedSubnets.has(network[0]));
  for (const group of groups) followedGroups.add(group);
  for (const { network } of subnets) followedSubnets.add(network[0]);
  return [
    ...groups.flatMap((group) => edges.fromGroup(group)),
    ...subnets.flatMap(({ addresses, network }) => edges.fromAddresses(addresses, network)),
  ];
}

/** A load balancer speaks to its targets from its groups and its own addresses, or with the address of its client. */
function edgeToTarget(facts: Facts, balancer: Host, { resource, at }: BalancedTarget): Edge[] {
  const to = resource && facts.hosts.get(resource);
  if (!to) return [];
  const edges = facts.once(edgesOf);
  const byGroup = edges.groupsOf(balancer).flatMap((group) => edges.fromGroup(group));
  const byAddress = standings(balancer).flatMap(({ addresses, network }) => edges.fromAddresses(addresses, network));
  const admitted = [...byGroup, ...byAddress].filter((edge) => edge.to === to);
  const step = { at, message: `puts the ${to.noun} behind the ${balancer.noun}` };
  const surest = admitted.find(({ sure }) => sure) ?? admitted[0];
  if (surest) return [{ to, sure: surest.sure, step }];
  const client = facts.loadBalancers.get(balancer.resource)?.passesClientAddress ? clientAdmission(facts, to) : "closed";
  return client === "closed" ? [] : [{ to, sure: client === "open", step }];
}

/** Whether a host's groups let in clients by their own address, which a network load balancer may pass on. */
function clientAdmission(facts: Facts, to: Host): Verdict {
  const wanted = PacketSet.of(PUBLIC_ADDRESS_SPACE, listensTo(to));
  const wall = groupWall(facts, to);
  if (!wall.surely.intersect(wanted).isEmpty) return "open";
  return wall.possibly.intersect(wanted).isEmpty ? "closed" : "unknown";
}

function wayOf(visit: Visit): Way {
  const through: Host[] = [];
  for (let at = visit.from; at; at = at.from) through.unshift(at.host);
  return {
    origin: "the Internet",
    verdict: visit.verdict,
    through,
    packets: PacketSet.of(PUBLIC_ADDRESS_SPACE, listensTo(visit.host)),
    path: visit.path,
    walls: [],
    unknowns: visit.unknowns,
  };
}
