/** The rules by which the Internet is admitted to something that holds data. */
import type { Resource } from "../terraform/model/resource";
import { DATA_STORE_TYPES } from "./data-store-types";
import type { Facts } from "./facts";
import type { GroupUser } from "./group-users";
import { publicSources, trafficText, type PublicSources } from "./public-sources";
import { admitsOnlyIcmp, type GroupRule } from "./security-groups";

export interface OpenRule {
  readonly user: GroupUser;
  readonly group: Resource;
  readonly rule: GroupRule;
  readonly sources: PublicSources;
  readonly traffic: string;
}

/** Every rule that admits a wide part of the Internet to a data store, once for each store. */
export function openRules(facts: Facts): OpenRule[] {
  const open = facts.once(openByGroup);
  return facts.groupUsers
    .filter(({ resource }) => resource.type in DATA_STORE_TYPES)
    .flatMap((user) =>
      user.groups.flatMap((named) =>
        named.kind === "resource" ? (open.get(named.resource) ?? []).map((one) => ({ ...one, user, group: named.resource })) : [],
      ),
    );
}

function openByGroup(facts: Facts): ReadonlyMap<Resource, readonly Omit<OpenRule, "user" | "group">[]> {
  return new Map(
    [...facts.securityGroups].map(([resource, { rules }]) => [
      resource,
      rules.flatMap((rule) => {
        const sources = rule.direction === "ingress" && !admitsOnlyIcmp(rule) ? publicSources(rule) : undefined;
        return sources?.isWide ? [{ rule, sources, traffic: trafficText(rule.traffic) }] : [];
      }),
    ]),
  );
}
