/** What a change does to data stores: the ways that lead to them, from each beginning. */
import type { ExposureWay, StoreExposure } from "./report";

export interface ReachChange extends Pick<StoreExposure, "address" | "noun"> {
  /** "the Internet", "a peered network" … */
  readonly origin: string;
  readonly services?: string;
  readonly before: Verdict;
  readonly after: Verdict;
}

type Verdict = StoreExposure["ways"][number]["verdict"];

export interface ReachChanges {
  readonly reachable: readonly ReachChange[];
  readonly unreachable: readonly ReachChange[];
}

/**
 * A store that is new counts as one that nobody could reach, one that is gone as one that nobody can.
 *
 * @param keyOf what the same store is known by on both sides
 * @param stays whether the way is there after, though head knows nothing of it
 */
export function compareReach(
  before: readonly StoreExposure[],
  after: readonly StoreExposure[],
  keyOf: (exposure: StoreExposure) => string,
  stays: (exposure: StoreExposure, way: ExposureWay) => boolean,
): ReachChanges {
  const [old, now] = [widestWays(before, keyOf, stays), widestWays(after, keyOf, () => false)];
  const changes = [...new Set([...now.keys(), ...old.keys()])].flatMap((key): ReachChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const [verdictBefore, verdictAfter] = [was?.verdict ?? "closed", is?.verdict ?? "closed"];
    if (was?.stays && verdictAfter === "closed") return [];
    const { address, noun, origin, services } = (RANK[verdictAfter] >= RANK[verdictBefore] ? (is ?? was) : was)!;
    return [{ address, noun, origin, ...(services !== undefined && { services }), before: verdictBefore, after: verdictAfter }];
  });
  return {
    reachable: changes.filter(({ before, after }) => RANK[after] > RANK[before]),
    unreachable: changes.filter(({ before, after }) => RANK[after] < RANK[before]),
  };
}

const RANK: Readonly<Record<Verdict, number>> = { closed: 0, unknown: 1, open: 2 };

type Reach = Pick<ReachChange, "address" | "noun" | "origin" | "services"> & { readonly verdict: Verdict; readonly stays: boolean };

/** The widest way from each origin to each store. */
function widestWays(
  exposures: readonly StoreExposure[],
  keyOf: (exposure: StoreExposure) => string,
  stays: (exposure: StoreExposure, way: ExposureWay) => boolean,
): Map<string, Reach> {
  const widest = new Map<string, Reach>();
  for (const exposure of exposures)
    for (const way of exposure.ways) {
      const { origin, verdict, services } = way;
      const { address, noun } = exposure;
      const key = JSON.stringify([keyOf(exposure), origin]);
      const known = widest.get(key);
      if (!known || RANK[verdict] > RANK[known.verdict])
        widest.set(key, { address, noun, origin, verdict, stays: stays(exposure, way), ...(services !== undefined && { services }) });
    }
  return widest;
}
