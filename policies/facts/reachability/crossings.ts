/** Whether packets get from one network of the configuration to another by a peering connection between them, and their answers back. */
import { CidrSet } from "../../../lib/net/cidr-set";
import type { Resource } from "../../terraform/model/resource";
import { all, any, type Answer } from "../answer";
import { append } from "../append";
import type { Facts } from "../facts";
import { memo } from "../memo";
import { attachedDoors, exitThrough, farSide, type Door } from "../network/doors";
import { routedBy } from "../network/governing-tables";
import type { Host } from "../network/hosts";
import type { Step } from "../network/step";
import type { Subnet } from "../network/subnets";

export interface Crossing {
  readonly to: Resource;
  /** Shown on the way. */
  readonly step: Step;
  /** Whether it leads from a subnet to a host on the other side. */
  readonly leads: (from: Subnet, to: Host) => Answer;
}

/** By the network in which they begin. */
export function crossingsOf(facts: Facts): ReadonlyMap<Resource, readonly Crossing[]> {
  const crossings = new Map<Resource, Crossing[]>();
  for (const [here, doors] of facts.once(attachedDoors))
    for (const door of doors) {
      const to = door.kind === "peering connection" ? farSide(door, here) : undefined;
      if (!to) continue;
      const leads = bySubnets((from, there) => all([routes(facts, door, from, there), routes(facts, door, there, from)]));
      append(crossings, here, {
        to,
        step: { at: door.at, message: "joins the networks" },
        leads: (from, host) => any(host.subnets.map((subnet) => leads(from, subnet))),
      });
    }
  return crossings;
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
