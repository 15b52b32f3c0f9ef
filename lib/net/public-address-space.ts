/**
 * What "the Internet" is, as a set of addresses, and how much of it a set admits.
 *
 *   publicShare(CidrSet.of("0.0.0.0/1"))  // { ipv4: 0.5…, ipv6: 0, largestBlock: … }
 */
import type { Cidr } from "./cidr";
import { CidrSet } from "./cidr-set";

/**
 * Blocks of the IANA special-purpose registries, with their column "Globally Reachable":
 * https://www.iana.org/assignments/iana-ipv4-special-registry (2020-12-22) and
 * https://www.iana.org/assignments/iana-ipv6-special-registry (2024-10-22). A more specific row beats a wider one. Where the registry says
 * "N/A" (6to4, Teredo: it depends on the address embedded) anybody on the IPv4 Internet may be the sender, so that they count as reachable.
 * Multicast (https://www.iana.org/assignments/multicast-addresses) is never the source of a packet.
 */
const SPECIAL_BLOCKS: readonly (readonly [block: string, globallyReachable: boolean, name: string])[] = [
  ["0.0.0.0/8", false, "this network"],
  ["10.0.0.0/8", false, "private use"],
  ["100.64.0.0/10", false, "shared address space"],
  ["127.0.0.0/8", false, "loopback"],
  ["169.254.0.0/16", false, "link local"],
  ["172.16.0.0/12", false, "private use"],
  ["192.0.0.0/24", false, "IETF protocol assignments"],
  ["192.0.0.9/32", true, "Port Control Protocol anycast"],
  ["192.0.0.10/32", true, "TURN anycast"],
  ["192.0.2.0/24", false, "documentation (TEST-NET-1)"],
  ["192.31.196.0/24", true, "AS112-v4"],
  ["192.52.193.0/24", true, "AMT"],
  ["192.88.99.0/24", false, "deprecated (6to4 relay anycast)"],
  ["192.168.0.0/16", false, "private use"],
  ["192.175.48.0/24", true, "direct delegation AS112 service"],
  ["198.18.0.0/15", false, "benchmarking"],
  ["198.51.100.0/24", false, "documentation (TEST-NET-2)"],
  ["203.0.113.0/24", false, "documentation (TEST-NET-3)"],
  ["224.0.0.0/4", false, "multicast"],
  ["240.0.0.0/4", false, "reserved, limited broadcast"],
  ["2001::/23", false, "IETF protocol assignments"],
  ["2001::/32", true, "Teredo"],
  ["2001:1::1/128", true, "Port Control Protocol anycast"],
  ["2001:1::2/128", true, "TURN anycast"],
  ["2001:1::3/128", true, "DNS-SD SRP anycast"],
  ["2001:2::/48", false, "benchmarking"],
  ["2001:3::/32", true, "AMT"],
  ["2001:4:112::/48", true, "AS112-v6"],
  ["2001:10::/28", false, "deprecated (ORCHID)"],
  ["2001:20::/28", true, "ORCHIDv2"],
  ["2001:30::/28", true, "drone remote ID"],
  ["2001:db8::/32", false, "documentation"],
  ["2002::/16", true, "6to4"],
  ["2620:4f:8000::/48", true, "direct delegation AS112 service"],
  ["3fff::/20", false, "documentation"],
];

/** IANA assigns unicast addresses from here only: https://www.iana.org/assignments/ipv6-address-space. Unique-local, link-local, NAT64 and multicast lie outside. */
const GLOBAL_UNICAST_IPV6 = "2000::/3";

const special = (globallyReachable: boolean) =>
  CidrSet.of(...SPECIAL_BLOCKS.filter((row) => row[1] === globallyReachable).map((row) => row[0]));

/** Every address that a packet from the Internet can come from. */
export const PUBLIC_ADDRESS_SPACE: CidrSet = CidrSet.of("0.0.0.0/0", GLOBAL_UNICAST_IPV6).subtract(special(false)).union(special(true));

/** How much of the Internet a set admits. */
export interface PublicShare {
  /** Part of all public IPv4 addresses, 0 to 1; 1 only where all are in the set. */
  readonly ipv4: number;
  /** Part of all public IPv6 addresses, 0 to 1; 1 only where all are in the set. */
  readonly ipv6: number;
  /** The block of public addresses with the largest share of its family; `undefined` where the set admits none. */
  readonly largestBlock: Cidr | undefined;
}

export function publicShare(set: CidrSet): PublicShare {
  const open = set.intersect(PUBLIC_ADDRESS_SPACE);
  return {
    ipv4: share(open, 4),
    ipv6: share(open, 6),
    get largestBlock() {
      return open
        .blocks()
        .reduce<Cidr | undefined>((best, block) => (best && shareOfBlock(best) >= shareOfBlock(block) ? best : block), undefined);
    },
  };
}

const PUBLIC_SIZE = { 4: PUBLIC_ADDRESS_SPACE.size(4), 6: PUBLIC_ADDRESS_SPACE.size(6) };

function share(open: CidrSet, family: 4 | 6): number {
  const size = open.size(family);
  const all = PUBLIC_SIZE[family];
  return size === all ? 1 : Math.min(Number(size) / Number(all), 1 - Number.EPSILON);
}

function shareOfBlock(block: Cidr): number {
  return Number(block.size) / Number(PUBLIC_SIZE[block.family]);
}
