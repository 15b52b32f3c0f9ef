/** What a network ACL lets in from a wide part of the Internet, and which of its rules does. */
import type { CidrSet } from "../../../lib/net/cidr-set";
import { TCP, UDP } from "../../../lib/net/protocol";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import type { ServiceSet } from "../../../lib/net/service-set";
import type { Facts } from "../facts";
import { isWide } from "../public-sources";
import type { AclRule, NetworkAcl } from "./network-acls";

export interface OpenAcl {
  readonly addresses: CidrSet;
  /** What of the services asked for is let in. */
  readonly services: ServiceSet;
  /** The rules that let some of it in; the ACL itself where none of them can be named. */
  readonly at: readonly (AclRule["at"] | NetworkAcl["resource"])[];
  /** The same rules. */
  readonly rules: readonly AclRule[];
}

/** `undefined` where no wide part of the Internet gets in for any of the services. */
export function openAcl(facts: Facts, acl: NetworkAcl, services: ServiceSet): OpenAcl | undefined {
  const open = acl.ingress.surely.from(PUBLIC_ADDRESS_SPACE.subtract(facts.known.addresses)).on(services);
  const wide = open.parts.find(({ sources }) => isWide(sources));
  if (!wide) return undefined;
  const rules = acl.rules.filter(
    ({ direction, action, surely }) => direction === "ingress" && action === "allow" && !surely.intersect(open).isEmpty,
  );
  return { addresses: wide.sources, services: wide.services, rules, at: rules.length > 0 ? rules.map(({ at }) => at) : [acl.resource] };
}

/**
 * Whether a rule is meant for few ports. Replies come in on ephemeral ports, so that a range of thousands has to be let in whatever
 * listens among them (https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports).
 */
export const namesPorts = ({ surely }: AclRule): boolean => [TCP, UDP].every((protocol) => surely.services.ports(protocol).size <= 1024);
