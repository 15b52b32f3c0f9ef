/** Resources that have something attached: a log, a setting that provider 5 and later keep in a resource of their own. */
import type { Resource } from "../terraform/model/resource";
import { byTarget, kindOf } from "./targets";

/** Those of `owners` that one of `attachments` names, by reference or by the name that both write out. */
export function attachedOwners(
  owners: readonly Resource[],
  name: string,
  attachments: readonly Resource[],
  attribute: string,
): ReadonlySet<Resource> {
  const referred = byTarget(attachments, attribute, ...new Set(owners.map(kindOf)));
  const named = new Set(attachments.map((one) => one.at(attribute).string));
  return new Set(
    owners.filter((owner) => {
      const own = owner.at(name).string;
      return referred.has(owner) || (own !== undefined && named.has(own));
    }),
  );
}
