/**
 * What a team vouches for, under review: ranges of public addresses that are its own, and groups that are built elsewhere. Both stand in
 * every report.
 */
import { CidrSet } from "../../lib/net/cidr-set";
import { Cidr } from "../../lib/net/cidr";
import type { Target } from "./targets";

export interface Known {
  readonly addresses: CidrSet;
  readonly ids: ReadonlySet<string>;
}

export const NOTHING_KNOWN: Known = { addresses: CidrSet.EMPTY, ids: new Set() };

export function known(ranges: readonly string[], ids: readonly string[]): Known {
  return { addresses: CidrSet.of(...ranges.map((range) => Cidr.parse(range))), ids: new Set(ids) };
}

/** Whether a target is one of the known ids: written out, or looked up by it. */
export function isKnown({ ids }: Known, target: Target): boolean {
  if (ids.size === 0) return false;
  const id = target.kind === "literal" ? target.id : target.kind === "resource" ? target.resource.at("id").string : undefined;
  return id !== undefined && ids.has(id);
}

/** The same for what has no id but a name: `subnet-group/orders`. */
export const isKnownByName = ({ ids }: Known, noun: string, target: Target): boolean =>
  target.kind === "literal" && ids.has(`${noun.replace(" ", "-")}/${target.id}`);
