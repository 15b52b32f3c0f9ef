/** The walls around the subnets that a host stands in: whoever gets through those of any of them is in, since AWS chooses where it stands. */
import { PacketSet } from "../../../lib/net/packet-set";
import type { Host } from "../network/hosts";
import type { Step } from "../network/step";
import type { Subnet } from "../network/subnets";
import type { Wall } from "./way";

/** A subnet with its walls, and what gets through all of them. */
export interface SubnetPart {
  readonly subnet: Subnet;
  readonly walls: readonly Wall[];
  readonly surely: PacketSet;
  readonly possibly: PacketSet;
}

export function subnetPart(subnet: Subnet, walls: readonly Wall[]): SubnetPart {
  const through = (bound: "surely" | "possibly") => walls.reduce((packets, wall) => packets.intersect(wall[bound]), PacketSet.ALL);
  return { subnet, walls, surely: through("surely"), possibly: through("possibly") };
}

/** @param host stands in at least one subnet that is at hand */
export function throughAnySubnet({ subnets, unknownSubnets }: Host, partOf: (subnet: Subnet) => SubnetPart): Wall {
  const parts = subnets.map(partOf);
  const [first] = parts;
  const possible = unknownSubnets.length > 0 ? [PacketSet.ALL] : [];
  const closing = first!.walls.find((wall) => wall.possibly.isEmpty) ?? first!.walls[0]!;
  return {
    surely: PacketSet.unionOf(parts.map(({ surely }) => surely)),
    possibly: PacketSet.unionOf([...parts.map(({ possibly }) => possibly), ...possible]),
    steps: (packets) => {
      const open = parts.find(({ possibly }) => !possibly.intersect(packets).isEmpty);
      return open
        ? [...open.walls.flatMap((wall) => wall.steps(packets)), { at: open.subnet.resource, message: "is where it stands" }]
        : [];
    },
    closed: closing.closed,
    unknowns: () => [...parts.flatMap(({ walls }) => walls.flatMap((wall) => wall.unknowns())), ...unknownSubnets.map(subnetNotAtHand)],
  };
}

export const subnetNotAtHand = (at: Step["at"]): Step => ({ at, message: "stands in subnets that are not in the configuration" });

/** The network ACL of a subnet. */
export const aclWall = ({ ingress, acl, resource }: Subnet): Wall => ({
  surely: ingress.surely,
  possibly: ingress.possibly,
  steps: () => (acl ? [{ at: acl, message: "lets it into the subnet" }] : []),
  closed: { at: acl ?? resource, message: "keeps it out of the subnet" },
  unknowns: () => (ingress.unknown ? [ingress.unknown] : []),
});
