/** How much of the Internet a rule admits: measured over all of its ranges together, so that halves and quarters count as the whole. */
import type { Cidr } from "../../lib/net/cidr";
import { CidrSet } from "../../lib/net/cidr-set";
import { hasPorts, protocolText } from "../../lib/net/protocol";
import { PUBLIC_ADDRESS_SPACE, publicShare } from "../../lib/net/public-address-space";
import type { Attribute } from "../terraform/model/attribute";
import type { Peer } from "./peers";
import type { GroupRule, Traffic } from "./security-groups";

export interface PublicSources {
  readonly addresses: CidrSet;
  /** Where the widest of the ranges is written. */
  readonly at: Attribute;
  readonly widest: Cidr;
  /** "100 % of public IPv4" */
  readonly share: string;
  /** False where it is no more than a few known hosts could be: at most 256 IPv4 addresses and one IPv6 /48 site (RFC 6177). */
  readonly isWide: boolean;
}

const WIDE_IPV4 = 256n;
const WIDE_IPV6 = 1n << 80n;

/** `undefined` where no address of the Internet is admitted. */
export function publicSources(rule: Pick<GroupRule, "peers">): PublicSources | undefined {
  const ranges = rule.peers.filter(
    (peer): peer is Extract<Peer, { kind: "range" }> => peer.kind === "range" && PUBLIC_ADDRESS_SPACE.overlaps(peer.cidr),
  );
  const [first] = ranges;
  if (!first) return undefined;
  const addresses = CidrSet.of(...ranges.map((peer) => peer.cidr)).intersect(PUBLIC_ADDRESS_SPACE);
  const widest = ranges.reduce((best, peer) => (peer.cidr.size > best.cidr.size ? peer : best), first);
  return {
    addresses,
    at: widest.at,
    widest: widest.cidr,
    get share() {
      return shareText(addresses);
    },
    isWide: isWide(addresses),
  };
}

export const isPublicRule = (rule: Pick<GroupRule, "peers">): boolean => publicSources(rule) !== undefined;

export const isWide = (addresses: CidrSet): boolean => addresses.size(4) > WIDE_IPV4 || addresses.size(6) > WIDE_IPV6;

export function shareText(addresses: CidrSet): string {
  const { ipv4, ipv6 } = publicShare(addresses);
  const parts = [...(ipv4 > 0 ? [`${percent(ipv4)} of public IPv4`] : []), ...(ipv6 > 0 ? [`${percent(ipv6)} of public IPv6`] : [])];
  return parts.join(" and ");
}

function percent(share: number): string {
  if (share === 1) return "100 %";
  if (share < 0.001) return "less than 0.1 %";
  return `${Math.min(share * 100, 99.9).toFixed(1)} %`;
}

/** `tcp/5432`, `all traffic`. */
export function trafficText({ protocol, ports }: Traffic): string {
  if (protocol === "all") return "all traffic";
  if (!hasPorts(protocol)) return protocolText(protocol);
  return `${protocolText(protocol)}/${ports.text}`;
}
