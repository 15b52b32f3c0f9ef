/**
 * Networks that are not built here but may be let in or reached: an office behind a VPN, a peered network. Private ranges only.
 *
 *   orders.connections.allowFrom(Peer.cidr("10.50.0.0/16"), Port.tcp(5432));
 */
import { Token } from "cdktf";
import { Cidr } from "../net/cidr";
import { CidrSet } from "../net/cidr-set";

export class Peer {
  /** Tells it from any object of the same shape, which nobody has checked. */
  declare protected readonly checked: true;

  private constructor(
    readonly cidr: string,
    readonly family: 4 | 6,
  ) {}

  /**
   * A private range, IPv4 or IPv6. A token is taken for IPv4 and judged by the guard.
   *
   * @throws RangeError where the range is not a CIDR block, or holds an address that can be public.
   */
  static cidr(range: string): Peer {
    return new Peer(range, Token.isUnresolved(range) ? 4 : privateCidr(range, "Peer.cidr").family);
  }
}

/**
 * RFC 1918, RFC 6598 (shared, not routed on the Internet) and RFC 4193: what a VPC may use and the Internet does not route.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
export const PRIVATE_RANGES = CidrSet.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");

/** @throws RangeError where the text is not a block of private addresses; `what` names the argument. */
export function privateCidr(text: string, what: string): Cidr {
  const { cidr, problem } = Cidr.read(text);
  if (!cidr || problem !== undefined) throw new RangeError(`${what} is ${JSON.stringify(text)}, but ${problem ?? "it is no CIDR block"}.`);
  if (!PRIVATE_RANGES.contains(cidr))
    throw new RangeError(
      `${what} is ${JSON.stringify(text)}, but it holds public addresses; only private ranges (${PRIVATE_RANGES.text}) are let in.`,
    );
  return cidr;
}
