/**
 * Ways from what peering connections, transit gateways and VPN gateways join to our networks. Who is there is let in by address. Which
 * addresses there are is known of a peered network in the configuration; of all others every address counts that is neither public nor the
 * network's own.
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import { ServiceSet } from "../../../lib/net/service-set";
import type { Resource } from "../../terraform/model/resource";
import { any } from "../answer";
import type { Facts } from "../facts";
import { doorsOf, exitThrough, farSide, hasDoors, tablesByVpc, type Door } from "../network/doors";
import { isAtHand, routedBy } from "../network/governing-tables";
import type { Host } from "../network/hosts";
import { routed } from "../network/routed";
import type { Subnet } from "../network/subnets";
import { memo } from "../memo";
import { rangePeers } from "../peers";
import { groupWall, type Beyond } from "./group-admission";
import { listensTo } from "./listens-to";
import { aclWall, subnetPart, throughAnySubnet } from "./subnet-walls";
import { answerWall, wayThrough, type Wall, type Way } from "./way";

export function waysFromJoinedNetworks(facts: Facts): [Host, Way][] {
  if (!hasDoors(facts)) return [];
  const doorsAt = memo((subnet: Subnet) => [...doorsOf(facts, subnet).values()]);
  return [...facts.hosts.values()].flatMap((host) => {
    if (!host.store || !host.walled) return [];
    const doors = new Map(host.subnets.flatMap(doorsAt).map((door) => [door.identity, door]));
    return [...doors.values()].map((door): [Host, Way] => [host, wayThroughDoor(facts, host, door)]);
  });
}

function wayThroughDoor(facts: Facts, host: Host, door: Door): Way {
  const here = host.subnets[0]?.vpc;
  const there = here && farSide(door, here);
  const known = there ? addressesOf(there) : CidrSet.EMPTY;
  const foreign = door.kind === "peering connection" ? CidrSet.ALL : CidrSet.ALL.subtract(PUBLIC_ADDRESS_SPACE);
  const sources = known.isEmpty ? foreign.subtract(here ? addressesOf(here) : CidrSet.EMPTY) : known;
  const beyond: Beyond = { sources, ...(there && { vpc: there }) };
  return wayThrough(door.origin, PacketSet.of(sources, listensTo(host)), [
    ...(door.kind === "peering connection" ? [() => farWall(facts, host, door, there)] : []),
    () => throughAnySubnet(host, (subnet) => subnetPart(subnet, [doorWall(facts, subnet, door, sources), aclWall(subnet)])),
    () => groupWall(facts, host, beyond),
  ]);
}

/** The route back to where the packets came from. */
function doorWall(facts: Facts, { resource, tables }: Subnet, door: Door, sources: CidrSet): Wall {
  const { surely, possibly, because } = routedBy(facts, tables, exitThrough(door, sources));
  const from = (addresses: CidrSet) => PacketSet.of(addresses, ServiceSet.ALL);
  // What a VPN gateway learns is the addresses of its site, which is all that is asked about.
  const learns = door.kind === "VPN gateway" && because.length > 0 && surely.isEmpty;
  return {
    surely: from(learns ? possibly : surely),
    possibly: from(possibly),
    steps: () => because,
    closed: { at: resource, message: `has no route to the ${door.kind} ${nameOf(door)}` },
    unknowns: () => because,
  };
}

const nameOf = ({ identity }: Door): string => (typeof identity === "string" ? identity : identity.address);

/** The route of the other side of a peering connection. */
function farWall(facts: Facts, host: Host, door: Door, there: Resource | undefined): Wall {
  const step = { at: door.at, message: "joins a network whose routes are not in the configuration" };
  if (!there) return answerWall("unknown", [], step);
  const own = CidrSet.unionOf(host.subnets.map(({ addresses }) => addresses));
  const tables = (facts.once(tablesByVpc).get(there) ?? []).map((table) =>
    routed(facts.routes.get(table) ?? [], exitThrough(door, own.isEmpty ? CidrSet.ALL : own)),
  );
  const answer = any([
    ...tables.map(({ surely, possibly }) => (possibly.isEmpty ? "no" : surely.isEmpty ? "unknown" : "yes")),
    ...(isAtHand(facts, there) ? [] : ["unknown" as const]),
  ]);
  const steps = tables.flatMap(({ because }) => because).slice(0, 2);
  return answerWall(answer, answer === "unknown" ? [step] : steps, { at: there, message: `has no route to ${nameOf(door)}` });
}

const addressesOf = (vpc: Resource): CidrSet =>
  CidrSet.of(
    ...[vpc.at("cidr_block"), vpc.at("ipv6_cidr_block")].flatMap(rangePeers).flatMap((peer) => (peer.kind === "range" ? [peer.cidr] : [])),
  );
