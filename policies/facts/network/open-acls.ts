/** What a network ACL lets in from a wide part of the Internet, and which of its rules does. */
import type { CidrSet } from "../../../lib/net/cidr-set";
import { TCP, UDP } from "../../../lib/net/protocol";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import { PortSet } from "../../../lib/net/port-set";
import { ServiceSet } from "../../../lib/net/service-set";
import type { Facts } from "../facts";
import { isWide } from "../public-sources";
import type { AclRule, NetworkAcl } from "./network-acls";

export interface OpenAcl {
  readonly addresses: CidrSet;
  /** What of the services asked for is let in from there. */
  readonly services: ServiceSet;
  /** The rules that let some of it in; the ACL itself where none of them can be named. */
  readonly at: readonly (AclRule["at"] | NetworkAcl["resource"])[];
  /** The same rules. */
  readonly rules: readonly AclRule[];
}

/** `undefined` where no wide part of the Internet gets in for any of the services. */
export function openAcl(facts: Facts, acl: NetworkAcl, services: ServiceSet): OpenAcl | undefined {
  return opening(facts, acl, "surely", (admitted) => !admitted.intersect(services).isEmpty, services);
}

/**
 * What an ACL that is no wall surely lets in, or may let in where that is not known: most ports below 1024, to which no replies come (see
 * `namesPorts`), so that letting them in can only be meant for services.
 */
export function openedWide(facts: Facts, acl: NetworkAcl, bound: "surely" | "possibly"): OpenAcl | undefined {
  return opening(facts, acl, bound, (admitted) =>
    [TCP, UDP].some((protocol) => admitted.ports(protocol).intersect(WELL_KNOWN_PORTS).size > WELL_KNOWN_PORTS.size / 2),
  );
}

const WELL_KNOWN_PORTS = PortSet.range(1, 1023);

function opening(
  facts: Facts,
  acl: NetworkAcl,
  bound: "surely" | "possibly",
  isOpen: (services: ServiceSet) => boolean,
  services = ServiceSet.ALL,
): OpenAcl | undefined {
  const open = acl.ingress[bound].from(PUBLIC_ADDRESS_SPACE.subtract(facts.known.addresses)).on(services);
  const wide = open.parts.find((part) => isWide(part.sources) && isOpen(part.services));
  if (!wide) return undefined;
  const rules = acl.rules.filter((rule) => rule.direction === "ingress" && rule.action !== "deny" && !rule[bound].intersect(open).isEmpty);
  return { addresses: wide.sources, services: wide.services, rules, at: rules.length > 0 ? rules.map(({ at }) => at) : [acl.resource] };
}

/**
 * Whether a rule is meant for few ports. Replies come in on ephemeral ports, so that a range of thousands has to be let in whatever
 * listens among them (https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports).
 */
export const namesPorts = ({ surely }: AclRule): boolean => [TCP, UDP].every((protocol) => surely.services.ports(protocol).size <= 1024);
