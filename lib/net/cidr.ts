/**
 * A block of addresses in CIDR notation, IPv4 or IPv6, read as Terraform's AWS provider and AWS read it.
 *
 *   Cidr.parse("10.0.0.0/16").contains(Cidr.parse("10.0.1.0/24"))
 *   Cidr.read("10.0.0.1/8")  // { cidr: 10.0.0.0/8, problem: '"10.0.0.1/8" has bits set …' }
 */
import ipaddr from "ipaddr.js";

export type Family = 4 | 6;

/** Bits of an address. */
export const ADDRESS_BITS: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/** An IPv6 address with an embedded IPv4 address and a prefix length needs 49 characters. */
const LONGEST_TEXT = 49;

export class CidrError extends Error {
  override readonly name = "CidrError";
}

/** What a text means: a block, with or without something to complain about, or only the complaint. */
export interface CidrReading {
  /** The block that AWS would take it for; `undefined` where it is no block at all. */
  readonly cidr?: Cidr;
  /** What is wrong with the text, as a sentence; `undefined` where nothing is. */
  readonly problem?: string;
}

export class Cidr {
  private constructor(
    readonly family: Family,
    /** The first address, as a number. */
    readonly first: bigint,
    readonly prefixLength: number,
  ) {}

  /**
   * The block of that text.
   *
   * The provider refuses bits set after the prefix (`"10.0.0.1/8" is not a valid IPv4 CIDR block; did you mean "10.0.0.0/8"?`, terraform
   * validate with provider 5.100) and leading zeros in an address (Go's net.ParseCIDR), but takes `/08` for `/8`.
   *
   * @throws {CidrError} where `read` has a problem.
   */
  static parse(text: string): Cidr {
    const { cidr, problem } = Cidr.read(text);
    if (cidr === undefined || problem !== undefined) throw new CidrError(problem);
    return cidr;
  }

  /**
   * The block that AWS would make of that text, even where Terraform would not let it through: EC2 canonicalizes 100.68.0.18/18 to
   * 100.68.0.0/18 (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html, CidrIp).
   *
   * An IPv4-mapped block (::ffff:0:0/96 and longer) is the IPv4 block: the provider takes it in `cidr_blocks` and refuses it in
   * `ipv6_cidr_blocks` (terraform validate with provider 5.100).
   */
  static read(text: string): CidrReading {
    const shown = show(text);
    const slash = text.indexOf("/");
    if (slash === -1) return { problem: `${shown} is not a CIDR block: it has no prefix length, such as /24` };
    const address = readAddress(text.slice(0, slash));
    if (address === undefined) return { problem: `${shown} is not a CIDR block: ${addressProblem(text.slice(0, slash))}` };
    const digits = text.slice(slash + 1);
    const bits = ADDRESS_BITS[address.family];
    const length = /^\d{1,6}$/.test(digits) ? Number(digits) : NaN;
    if (!(length <= bits))
      return { problem: `${shown} is not a CIDR block: the prefix length of IPv${address.family} is a number from 0 to ${bits}` };
    const mapped = address.family === 6 && length >= 96 && address.value >> 32n === 0xffffn;
    const value = mapped ? address.value & 0xffffffffn : address.value;
    const cidr = mapped ? Cidr.of(4, value, length - 96) : Cidr.of(address.family, value, length);
    return cidr.first === value ? { cidr } : { cidr, problem: `${shown} has bits set after its prefix; AWS reads it as ${cidr.text}` };
  }

  /** The block of one address, for places that take one without a prefix length, such as aws:SourceIp. */
  static readAddress(text: string): CidrReading {
    const address = readAddress(text);
    if (address === undefined) return { problem: `${show(text)} is not an IP address: ${addressProblem(text)}` };
    return Cidr.read(`${text}/${ADDRESS_BITS[address.family]}`);
  }

  /** The block of that length around an address. */
  static of(family: Family, address: bigint, prefixLength: number): Cidr {
    const host = BigInt(ADDRESS_BITS[family] - prefixLength);
    return new Cidr(family, (address >> host) << host, prefixLength);
  }

  /** The last address, as a number. */
  get last(): bigint {
    return this.first + this.size - 1n;
  }
  /** The number of addresses. */
  get size(): bigint {
    return 1n << BigInt(ADDRESS_BITS[this.family] - this.prefixLength);
  }

  contains(other: Cidr): boolean {
    return this.family === other.family && this.first <= other.first && other.last <= this.last;
  }
  overlaps(other: Cidr): boolean {
    return this.contains(other) || other.contains(this);
  }
  equals(other: Cidr): boolean {
    return this.family === other.family && this.first === other.first && this.prefixLength === other.prefixLength;
  }

  /** Canonical: `10.0.0.0/8`, `2001:db8::/32` (RFC 5952). */
  get text(): string {
    return `${addressText(this.family, this.first)}/${this.prefixLength}`;
  }
  toString(): string {
    return this.text;
  }
}

/** An address as people write it. */
export function addressText(family: Family, address: bigint): string {
  const bytes = Array.from({ length: ADDRESS_BITS[family] / 8 }, (_, index) =>
    Number((address >> BigInt(ADDRESS_BITS[family] - 8 * index - 8)) & 0xffn),
  );
  return family === 4 ? bytes.join(".") : new ipaddr.IPv6(bytes).toRFC5952String();
}

/**
 * ipaddr.js reads more than Go does (octal, hexadecimal and short IPv4, zones) and takes ::1.2.3.4 for ::ffff:1.2.3.4, so it only gets plain
 * decimal quads and IPv6 groups, with an embedded quad rewritten as two groups.
 */
function readAddress(text: string): { readonly family: Family; readonly value: bigint } | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  if (isQuad(text)) return { family: 4, value: BigInt(ipaddr.IPv4.parse(text).octets.reduce((value, octet) => value * 256 + octet, 0)) };
  const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/s.exec(text);
  const groups = embedded && isQuad(embedded[2]!) ? `${embedded[1]}${asGroups(embedded[2]!)}` : text;
  if (!/^[0-9a-fA-F:]+$/.test(groups) || !ipaddr.IPv6.isValid(groups)) return undefined;
  return { family: 6, value: toNumber(ipaddr.IPv6.parse(groups).toByteArray()) };
}

function show(text: string): string {
  return JSON.stringify(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
}

function isQuad(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text);
}

function asGroups(quad: string): string {
  const [a, b, c, d] = ipaddr.IPv4.parse(quad).octets as [number, number, number, number];
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function toNumber(bytes: readonly number[]): bigint {
  return BigInt(`0x${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`);
}

function addressProblem(text: string): string {
  if (text === "") return "the address is missing";
  if (text.includes("%")) return "an address with a zone means nothing in AWS";
  if (/(^|\.)0\d/.test(text)) return "an IPv4 address is written without leading zeros";
  if (/^\d+(\.\d+)*$/.test(text)) return "an IPv4 address is four numbers from 0 to 255";
  return "the address is neither IPv4 nor IPv6";
}
