/** What one resource is associated with by another: route tables and network ACLs with subnets and networks. */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { exists } from "../answer";
import { append } from "../append";
import { targets, type Target } from "../targets";
import { SUBNET_TYPES, VPC_TYPES } from "./vpcs";

export interface Association {
  /** `undefined` where nothing at hand decides. */
  readonly target?: Target;
  readonly at?: Attribute;
  /** False where there may be no such association, or with something else. */
  readonly sure: boolean;
}

/** By the subnet or network that `key` names. */
export function associations(
  resources: readonly Resource[],
  key: string,
  targetsOfOne: (one: Resource) => Target[],
): Map<Resource, Association[]> {
  const index = new Map<Resource, Association[]>();
  for (const one of resources) {
    const owners = targets(one.at(key), ...SUBNET_TYPES, ...VPC_TYPES);
    const named = targetsOfOne(one);
    for (const owner of owners) {
      if (owner.kind !== "resource") continue;
      const sure = owners.length === 1 && exists(one) === "yes";
      append(index, owner.resource, ...named.map((target) => ({ target, at: target.at, sure })));
    }
  }
  return index;
}
