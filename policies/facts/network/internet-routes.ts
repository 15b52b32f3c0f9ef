/**
 * From which public addresses a subnet can be spoken to: those for which the most specific route leads to an Internet gateway. AWS calls a
 * subnet public if it has such a route, whatever its name (https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html).
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import type { Route } from "./routes";
import type { Step } from "./step";

export interface InternetRoutes {
  /** Public addresses that surely have a way in and back. */
  readonly surely: CidrSet;
  /** Public addresses that may have one. */
  readonly possibly: CidrSet;
  /** The routes that make it so; where there are none, why not. */
  readonly because: readonly Step[];
}

export function internetRoutes(routes: readonly Route[]): InternetRoutes {
  const open = routes.filter((route) => route.toInternetGateway !== "no" && isPublic(route));
  if (open.length === 0) return { surely: CidrSet.EMPTY, possibly: CidrSet.EMPTY, because: [] };
  let surely = CidrSet.EMPTY;
  let possibly = open.some(({ destination }) => destination.unknown) ? PUBLIC_ADDRESS_SPACE : CidrSet.EMPTY;
  // Destinations for which a more specific route surely, or possibly, decides.
  let decided = CidrSet.EMPTY;
  let perhapsDecided = CidrSet.EMPTY;
  for (const group of mostSpecificFirst(routes)) {
    for (const { route, addresses } of group) {
      if (route.toInternetGateway === "yes") surely = surely.union(addresses.subtract(perhapsDecided));
      if (route.toInternetGateway !== "no") possibly = possibly.union(addresses.subtract(decided));
    }
    for (const { route, addresses } of group) {
      perhapsDecided = perhapsDecided.union(addresses);
      if (route.exists === "yes") decided = decided.union(addresses);
    }
  }
  return {
    surely: surely.intersect(PUBLIC_ADDRESS_SPACE),
    possibly: possibly.intersect(PUBLIC_ADDRESS_SPACE),
    because: open.flatMap((route) => [
      ...(route.via.resource ? [{ at: route.via.resource, message: "is the way in from the Internet" }] : []),
      { at: route.at, message: routeMessage(route) },
    ]),
  };
}

const isPublic = ({ destination }: Route): boolean =>
  destination.unknown !== undefined || destination.addresses.overlaps(PUBLIC_ADDRESS_SPACE);

function routeMessage({ destination, via, toInternetGateway }: Route): string {
  const to = destination.unknown ? destination.unknown.expression : destination.addresses.text;
  return `routes ${to} to ${toInternetGateway === "yes" ? "an Internet gateway" : via.at.expression}`;
}

/** Every route's blocks, in groups of one prefix length: the longest prefix decides. */
function mostSpecificFirst(routes: readonly Route[]): { readonly route: Route; readonly addresses: CidrSet }[][] {
  const groups = new Map<number, { route: Route; addresses: CidrSet }[]>();
  for (const route of routes)
    for (const block of route.destination.addresses.blocks()) {
      const group = groups.get(block.prefixLength);
      const one = { route, addresses: CidrSet.of(block) };
      if (group) group.push(one);
      else groups.set(block.prefixLength, [one]);
    }
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
}
