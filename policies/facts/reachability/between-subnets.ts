/**
 * What network ACLs leave of the way from one subnet to another. Within a subnet they are not asked
 * (https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html: "traffic that enters or leaves the subnet").
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import type { ServiceSet } from "../../../lib/net/service-set";
import { any, type Answer } from "../answer";
import type { Host } from "../network/hosts";
import { ADMITS_ALL, type Admission } from "../network/network-acls";
import type { Subnet } from "../network/subnets";

/** Whether a host can be spoken to from the addresses of a subnet. */
export function passesAcls(from: Subnet, to: Host, services: ServiceSet): Answer {
  const { addresses } = from;
  if (!addresses.isEmpty) return passesWith(from, to, PacketSet.of(addresses, services));
  // Of addresses that are assigned at apply only those surely pass that all pass with.
  const packets = PacketSet.of(CidrSet.ALL, services);
  return ofAnySubnet(from, to, ({ surely, possibly }) =>
    surely.contains(packets) ? "yes" : possibly.intersect(packets).isEmpty ? "no" : "unknown",
  );
}

/** Whether some of these packets get to a host, which somebody in the subnet passes on. */
export const passesWith = (from: Subnet, to: Host, packets: PacketSet): Answer =>
  ofAnySubnet(from, to, ({ surely, possibly }) =>
    !surely.intersect(packets).isEmpty ? "yes" : possibly.intersect(packets).isEmpty ? "no" : "unknown",
  );

function ofAnySubnet(from: Subnet, to: Host, passes: (ingress: Admission) => Answer): Answer {
  if (to.subnets.length === 0 || to.unknownSubnets.length > 0) return "yes";
  return any(to.subnets.map(({ resource, ingress }) => (resource === from.resource || ingress === ADMITS_ALL ? "yes" : passes(ingress))));
}
