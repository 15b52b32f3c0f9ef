/** Ways from networks that are joined to ours by a peering connection: who is there is let in by address. */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { VPC_TYPES } from "../network/vpcs";
import { rangePeers } from "../peers";
import { target } from "../targets";
import { listensTo } from "./listens-to";
import { groupWall } from "./group-admission";
import { storesByVpc } from "./stores-by-vpc";
import { wayThrough, type Way } from "./way";

export function waysFromPeers(facts: Facts): [Host, Way][] {
  const stores = facts.once(storesByVpc);
  return facts.resources("aws_vpc_peering_connection").flatMap((peering) => {
    const requester = target(peering.at("vpc_id"), ...VPC_TYPES);
    const accepter = target(peering.at("peer_vpc_id"), ...VPC_TYPES);
    const ways = (here: Resource | undefined, there: Resource | undefined) =>
      ((here && stores.get(here)) ?? []).map((host): [Host, Way] => [host, wayFromPeer(facts, host, there, peering)]);
    return [...ways(requester, accepter), ...ways(accepter, requester)];
  });
}

/** Routes are not asked for: they may be added on either side. */
function wayFromPeer(facts: Facts, host: Host, there: Resource | undefined, peering: Resource): Way {
  const ranges = there ? rangePeers(there.at("cidr_block")).flatMap((peer) => (peer.kind === "range" ? [peer.cidr] : [])) : [];
  const isKnown = ranges.length > 0;
  const door = { at: peering, message: "joins the networks" };
  return wayThrough("a peered network", PacketSet.of(isKnown ? CidrSet.of(...ranges) : CidrSet.ALL, listensTo(host)), [
    () => ({
      surely: isKnown ? PacketSet.ALL : PacketSet.EMPTY,
      possibly: PacketSet.ALL,
      steps: () => [door],
      closed: door,
      unknowns: () => [{ at: peering, message: "joins a network whose addresses are not in the configuration" }],
    }),
    () => groupWall(facts, host),
  ]);
}
