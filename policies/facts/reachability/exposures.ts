/**
 * From where each data store can be reached, and which wall stops it: the answer that policies on exposure and `guardrails explain` give.
 */
import type { DataStore } from "../data-stores";
import type { Facts } from "../facts";
import { wayFromInternet } from "./from-internet";
import { waysFromNeighbours } from "./from-neighbours";
import { waysThroughRelays, waysThroughHosts } from "./through-hosts";
import type { Way } from "./way";

export interface Exposure {
  readonly store: DataStore;
  /**
   * Whether the Internet can speak to the store itself, straight or through load balancers and proxies, which only pass connections on. A way through
   * a host that would first have to be taken over is among the ways, but not the state.
   */
  readonly state: "exposed" | "closed" | "unknown";
  /** Every way that was looked at, open ones first. */
  readonly ways: readonly Way[];
}

export function collectExposures(facts: Facts): readonly Exposure[] {
  if (facts.dataStores.length === 0) return [];
  const others = [waysThroughRelays(facts), waysThroughHosts(facts)];
  const fromNeighbours = waysFromNeighbours(facts);
  return facts.dataStores.flatMap((store) => {
    const host = facts.hosts.get(store.resource);
    if (!host) return [];
    const through = others.flatMap((ways) => ways.get(host) ?? []);
    const ways = [wayFromInternet(facts, host), ...through, ...(fromNeighbours.get(host) ?? [])];
    return [{ store, state: stateOf(facts, ways), ways: sorted(ways) }];
  });
}

function stateOf(facts: Facts, ways: readonly Way[]): Exposure["state"] {
  const direct = ways.filter(
    ({ origin, through }) => origin === "the Internet" && through.every(({ resource }) => facts.relays.has(resource)),
  );
  if (direct.some(({ verdict }) => verdict === "open")) return "exposed";
  return direct.some(({ verdict }) => verdict === "unknown") ? "unknown" : "closed";
}

const RANK = { open: 0, unknown: 1, closed: 2 } as const;
const sorted = (ways: readonly Way[]): Way[] => [...ways].sort((a, b) => RANK[a.verdict] - RANK[b.verdict]);
