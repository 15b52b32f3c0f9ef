/** For which addresses a route table's most specific route leads to a certain gateway: there and back, since replies take the same way. */
import { CidrSet } from "../../../lib/net/cidr-set";
import type { Answer } from "../answer";
import { append } from "../append";
import type { Route } from "./routes";
import type { Step } from "./step";

export interface Routed {
  /** Addresses that surely have a way in and back. */
  readonly surely: CidrSet;
  /** Addresses that may have one. */
  readonly possibly: CidrSet;
  /** The routes that make it so; where there are none, why not. */
  readonly because: readonly Step[];
}

/** A gateway as routes know it. */
export interface Exit {
  /** Whether a route leads through it. */
  readonly leads: (route: Route) => Answer;
  /** The addresses that are asked about. */
  readonly within: CidrSet;
  /** "an Internet gateway" */
  readonly name: string;
  /** What it is to whoever comes in: "is the way in from the Internet". */
  readonly role: string;
}

export function routed(routes: readonly Route[], { leads, within, name, role }: Exit): Routed {
  const open = routes.filter((route) => leads(route) !== "no" && mayBeFor(route, within));
  if (open.length === 0) return NOWHERE;
  let surely = CidrSet.EMPTY;
  let possibly = open.some(({ destination }) => destination.unknown) ? within : CidrSet.EMPTY;
  // Destinations for which a more specific route surely, or possibly, decides.
  let decided = CidrSet.EMPTY;
  let perhapsDecided = CidrSet.EMPTY;
  for (const group of mostSpecificFirst(routes)) {
    for (const { route, addresses } of group) {
      const answer = leads(route);
      if (answer === "yes") surely = surely.union(addresses.subtract(perhapsDecided));
      if (answer !== "no") possibly = possibly.union(addresses.subtract(decided));
    }
    for (const { route, addresses } of group) {
      perhapsDecided = perhapsDecided.union(addresses);
      if (route.exists === "yes") decided = decided.union(addresses);
    }
  }
  return {
    surely: surely.intersect(within),
    possibly: possibly.intersect(within),
    because: open.flatMap((route) => [
      ...(route.via.resource ? [{ at: route.via.resource, message: role }] : []),
      { at: route.at, message: `routes ${destinationText(route)} to ${leads(route) === "yes" ? name : route.via.at.expression}` },
    ]),
  };
}

const NOWHERE: Routed = { surely: CidrSet.EMPTY, possibly: CidrSet.EMPTY, because: [] };

/** One of these decides; which one is not known. */
export const either = (one: Routed, other: Routed): Routed => ({
  surely: one.surely.intersect(other.surely),
  possibly: one.possibly.union(other.possibly),
  because: [...one.because, ...other.because],
});

const mayBeFor = ({ destination }: Route, addresses: CidrSet): boolean =>
  destination.unknown !== undefined || destination.addresses.overlaps(addresses);

const destinationText = ({ destination }: Route): string =>
  destination.unknown ? destination.unknown.expression : destination.addresses.text;

/** Every route's blocks, in groups of one prefix length: the longest prefix decides. */
function mostSpecificFirst(routes: readonly Route[]): { readonly route: Route; readonly addresses: CidrSet }[][] {
  const groups = new Map<number, { route: Route; addresses: CidrSet }[]>();
  for (const route of routes)
    for (const block of route.destination.addresses.blocks()) append(groups, block.prefixLength, { route, addresses: CidrSet.of(block) });
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
}
