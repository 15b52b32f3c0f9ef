/**
 * Ways in from elsewhere than the Internet: peered networks, what a transit gateway or a VPN joins, clients of a VPN or of Verified Access,
 * other accounts through an endpoint service, VPC Lattice or an endpoint of their own. They are of lower standing, since somebody already had
 * to be let in there.
 */
import { append } from "../append";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { waysFromGrants } from "./from-grants";
import { waysFromJoinedNetworks } from "./from-joined-networks";
import { waysFromLatticeServices } from "./from-lattice-services";
import { waysFromResourceGateways } from "./from-resource-gateways";
import { waysFromServices } from "./from-services";
import { waysFromVerifiedAccess } from "./from-verified-access";
import { waysFromVpns } from "./from-vpns";
import type { Way } from "./way";

export function waysFromNeighbours(facts: Facts): ReadonlyMap<Host, readonly Way[]> {
  const ways = new Map<Host, Way[]>();
  for (const find of [
    waysFromJoinedNetworks,
    waysFromVpns,
    waysFromServices,
    waysFromResourceGateways,
    waysFromGrants,
    waysFromLatticeServices,
    waysFromVerifiedAccess,
  ])
    for (const [host, way] of find(facts)) append(ways, host, way);
  return ways;
}
