/** Data stores by the network that they stand in. */
import type { Resource } from "../../terraform/model/resource";
import { append } from "../append";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";

export function storesByVpc(facts: Facts): ReadonlyMap<Resource, readonly Host[]> {
  const stores = new Map<Resource, Host[]>();
  for (const host of facts.hosts.values()) {
    const vpc = host.store && host.subnets[0]?.vpc;
    if (vpc) append(stores, vpc, host);
  }
  return stores;
}
