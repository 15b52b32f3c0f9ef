/** Data stores in subnets, subnet groups or clusters that are built elsewhere, or of which nobody knows before apply which they are. */
import type { DataStore, StrayPlace } from "./data-stores";
import type { Facts } from "./facts";
import { isKnown, isKnownByName } from "./known";
import { SUBNET_TYPES } from "./network/vpcs";
import { targetsOf, type Target } from "./targets";

export interface StrayStore {
  readonly store: DataStore;
  readonly place: Target;
  /** As AWS calls the place. */
  readonly noun: StrayPlace["noun"] | "subnet";
}

/** Each with the first such place that nobody vouches for. */
export function strayPlaces(facts: Facts): StrayStore[] {
  return facts.dataStores.flatMap((store): StrayStore[] => {
    const elsewhere = store.strayPlace;
    if (elsewhere) {
      const { named: place, noun } = elsewhere;
      return isKnownByName(facts.known, noun, place) ? [] : [{ store, place, noun }];
    }
    const subnet = store.subnets && targetsOf(store.subnets, ...SUBNET_TYPES).find((one) => isStray(facts, one));
    return subnet ? [{ store, place: subnet, noun: "subnet" }] : [];
  });
}

function isStray(facts: Facts, subnet: Target): boolean {
  return (subnet.kind !== "resource" || subnet.resource.mode === "data") && !isKnown(facts.known, subnet);
}
