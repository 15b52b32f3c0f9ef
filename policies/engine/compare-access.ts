/**
 * What a change does to who can speak to whom: groups by the difference of the sets that they admit, data stores by the ways that lead to
 * them.
 */
import { PacketSet } from "../../lib/net/packet-set";
import { ServiceSet } from "../../lib/net/service-set";
import type { Admission } from "../facts/admissions";
import type { StoreExposure } from "./report";

/** What a group admits on one side of a comparison, under a name that the other side knows it by, too. */
export interface GroupAccess extends Omit<Admission, "group"> {
  readonly key: string;
  readonly address: string;
}

/** The names are a contract, as those of a report are. */
export interface AccessChange {
  readonly address: string;
  readonly direction: "ingress" | "egress";
  /** `tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before` */
  readonly text: string;
}

export interface ReachChange extends Pick<StoreExposure, "address" | "noun"> {
  /** "the Internet", "a peered network" … */
  readonly origin: string;
  readonly services?: string;
  readonly before: Verdict;
  readonly after: Verdict;
}

type Verdict = StoreExposure["ways"][number]["verdict"];

export interface AccessChanges {
  readonly widened: readonly AccessChange[];
  readonly narrowed: readonly AccessChange[];
}

/** Only of groups that are on both sides: a new group is what its findings say of it. */
export function compareAccess(before: readonly GroupAccess[], after: readonly GroupAccess[]): AccessChanges {
  const keyOf = ({ key, direction }: GroupAccess) => `${direction} ${key}`;
  const old = new Map(before.map((access) => [keyOf(access), access]));
  const pairs = after.flatMap((access) => {
    const counterpart = old.get(keyOf(access));
    return counterpart ? [{ from: counterpart, to: access }] : [];
  });
  return {
    widened: pairs.flatMap(({ from, to }) => differences(from, to, "before")),
    narrowed: pairs.flatMap(({ from, to }) => differences(to, from, "now")),
  };
}

/** What the larger admits and the smaller does not, said by both. */
function differences(smaller: GroupAccess, larger: GroupAccess, when: "before" | "now"): AccessChange[] {
  const { address, direction } = larger;
  const side = direction === "ingress" ? "from" : "to";
  const sentence = (more: string, less: string) => `${more}${more.includes(",") ? ";" : ","} ${less} ${when}`;
  const ranges = larger.packets.parts.flatMap(({ services, sources }) => {
    const part = PacketSet.of(sources, services);
    return smaller.packets.contains(part)
      ? []
      : [sentence(`${services.text} ${side} ${sources.text}`, shortly(smaller.packets.on(services), services, side))];
  });
  const others = [...larger.others].flatMap(([name, services]) => {
    const known = smaller.others.get(name) ?? ServiceSet.EMPTY;
    return known.contains(services) ? [] : [sentence(`${services.text} ${side} ${name}`, known.text)];
  });
  return [...ranges, ...others].map((text) => ({ address, direction, text }));
}

/** Only the addresses, where these services are what it is about. */
function shortly(packets: PacketSet, services: ServiceSet, side: "from" | "to"): string {
  const [part, ...more] = packets.parts;
  if (!part) return "nobody";
  if (more.length === 0 && part.services.equals(services)) return part.sources.text;
  return [part, ...more].map((each) => `${each.services.text} ${side} ${each.sources.text}`).join(" and ");
}

export interface ReachChanges {
  readonly reachable: readonly ReachChange[];
  readonly unreachable: readonly ReachChange[];
}

/** A store that is new counts as one that nobody could reach, one that is gone as one that nobody can. */
export function compareReach(before: readonly StoreExposure[], after: readonly StoreExposure[]): ReachChanges {
  const [old, now] = [waysByKey(before), waysByKey(after)];
  const changes = [...new Set([...now.keys(), ...old.keys()])].flatMap((key): ReachChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const [verdictBefore, verdictAfter] = [was?.verdict ?? "closed", is?.verdict ?? "closed"];
    const { address, noun, origin, services } = (RANK[verdictAfter] >= RANK[verdictBefore] ? (is ?? was) : was)!;
    return [{ address, noun, origin, ...(services !== undefined && { services }), before: verdictBefore, after: verdictAfter }];
  });
  return {
    reachable: changes.filter(({ before, after }) => RANK[after] > RANK[before]),
    unreachable: changes.filter(({ before, after }) => RANK[after] < RANK[before]),
  };
}

const RANK: Readonly<Record<Verdict, number>> = { closed: 0, unknown: 1, open: 2 };

type Reach = Pick<ReachChange, "address" | "noun" | "origin" | "services"> & { readonly verdict: Verdict };

/** The widest way from each origin to each store. */
function waysByKey(exposures: readonly StoreExposure[]): Map<string, Reach> {
  const widest = new Map<string, Reach>();
  for (const { address, constructPath, noun, ways } of exposures)
    for (const { origin, verdict, services } of ways) {
      const key = JSON.stringify([constructPath ?? address, origin]);
      const known = widest.get(key);
      if (!known || RANK[verdict] > RANK[known.verdict])
        widest.set(key, { address, noun, origin, verdict, ...(services !== undefined && { services }) });
    }
  return widest;
}
