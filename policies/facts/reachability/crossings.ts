/**
 * Whether packets get from one network of the configuration to another by a peering connection or a transit gateway between them, and their
 * answers back.
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import type { Resource } from "../../terraform/model/resource";
import { all, any, type Answer } from "../answer";
import type { Facts } from "../facts";
import { memo } from "../memo";
import { attachedDoors, exitThrough, farSide, type Door } from "../network/doors";
import { routedBy } from "../network/governing-tables";
import type { Host } from "../network/hosts";
import type { Step } from "../network/step";
import type { Subnet } from "../network/subnets";
import { joins, transitNetworks } from "../network/transit-gateways";

export interface Crossing {
  readonly to: Resource;
  /** Shown on the way. */
  readonly step: Step;
  /** Whether it leads from a subnet to a host on the other side. */
  readonly leads: (from: Subnet, to: Host) => Answer;
}

/** Those that begin in a network. */
export const crossingsOf = (facts: Facts): ((here: Resource) => readonly Crossing[]) =>
  memo((here) => (facts.once(attachedDoors).get(here) ?? []).flatMap((door) => crossingsThrough(facts, door, here)));

function crossingsThrough(facts: Facts, door: Door, here: Resource): Crossing[] {
  const far = door.kind === "peering connection" ? farSide(door, here) : undefined;
  const passable = bySubnets((from, to) => all([routes(facts, door, from, to), routes(facts, door, to, from)]));
  const crossing = (to: Resource, joined: Answer): Crossing[] =>
    joined === "no"
      ? []
      : [
          {
            to,
            step: { at: door.at, message: "joins the networks" },
            leads: (from, host) => all([joined, any(host.subnets.map((subnet) => passable(from, subnet)))]),
          },
        ];
  if (far) return crossing(far, "yes");
  if (door.kind !== "transit gateway") return [];
  return (facts.once(transitNetworks).get(door.identity) ?? []).flatMap(({ vpc, attachment }) =>
    vpc === here ? [] : crossing(vpc, joins(facts, door.at as Resource, attachment)),
  );
}

function routes(facts: Facts, door: Door, { tables }: Subnet, { addresses }: Subnet): Answer {
  const { surely, possibly } = routedBy(facts, tables, exitThrough(door, addresses.isEmpty ? CidrSet.ALL : addresses));
  if (possibly.isEmpty) return "no";
  return surely.isEmpty || addresses.isEmpty ? "unknown" : "yes";
}

/** Many hosts share a pair of subnets, which is looked at once. */
function bySubnets(compute: (from: Subnet, to: Subnet) => Answer): (from: Subnet, to: Subnet) => Answer {
  const answersFrom = memo((from: Subnet) => memo((to: Subnet) => compute(from, to)));
  return (from, to) => answersFrom(from)(to);
}
