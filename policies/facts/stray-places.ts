/** Data stores in subnets that are built elsewhere, or of which nobody knows before apply which they are. */
import type { DataStore } from "./data-stores";
import type { Facts } from "./facts";
import { isKnown } from "./known";
import { SUBNET_TYPES } from "./network/vpcs";
import { targetsOf, type Target } from "./targets";

export interface StrayPlace {
  readonly store: DataStore;
  readonly subnet: Target;
}

/** Each with the first such subnet that nobody vouches for. */
export function strayPlaces(facts: Facts): StrayPlace[] {
  return facts.dataStores.flatMap((store) => {
    const subnet = store.subnets && targetsOf(store.subnets, ...SUBNET_TYPES).find((one) => isStray(facts, one));
    return subnet ? [{ store, subnet }] : [];
  });
}

function isStray(facts: Facts, subnet: Target): boolean {
  return (subnet.kind !== "resource" || subnet.resource.mode === "data") && !isKnown(facts.known, subnet);
}
