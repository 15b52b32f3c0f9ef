/** The places of a way to a store, as every finding about one shows them. */
import type { ReportOptions } from "../../engine/policy";
import type { DataStore } from "../../facts/data-stores";
import type { Way } from "../../facts/reachability/way";

/** The store, with the way from its beginning; where it is not known whether it is open, with what would have to be known. */
export const wayPlaces = (
  { resource }: DataStore,
  { origin, verdict, path, unknowns }: Way,
): Required<Omit<ReportOptions, "severity">> => ({
  at: resource,
  path: [origin.replace("the Internet", "Internet"), ...path.map(({ at }) => at), resource],
  related: verdict === "unknown" ? unknowns : path,
});

/** What keeps a way from being known, for a message: `aws_security_group.db ingress[0] is set at apply`. */
export function unknownText({ unknowns: [first] }: Way): string {
  if (!first) return "something on the way is not known";
  const { at, message } = first;
  return `${"block" in at ? `${at.block.address} ${at.name}` : at.address} ${message}`;
}
