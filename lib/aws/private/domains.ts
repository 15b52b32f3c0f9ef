/** Lists of names that may be reached. */
import type { IConstruct } from "constructs";
import { requireList, requireProp } from "./invalid-prop-error";

/** @throws InvalidPropError for an empty list, and for a name that is none or that means every name. */
export function requireDomains(where: IConstruct, prop: string, domains: readonly string[], pattern: RegExp): void {
  requireList(where, prop, domains, 1, "it must name what may be reached");
  for (const domain of domains)
    requireProp(where, prop, domain, (given) => pattern.test(given), "it is no name of a host or domain in lower case");
}
