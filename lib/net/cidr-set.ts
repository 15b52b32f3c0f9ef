/**
 * Any set of addresses, IPv4 and IPv6 together, with the laws of sets: two sets with the same addresses are equal, however they were made.
 *
 *   CidrSet.of("10.0.0.0/8", "::/0").subtract(CidrSet.of("10.1.0.0/16"))
 */
import { ADDRESS_BITS, Cidr, addressText, type Family } from "./cidr";
import * as ranges from "./ranges";
import type { Ranges } from "./ranges";

const FAMILIES: readonly Family[] = [4, 6];

export class CidrSet {
  private constructor(
    /** The IPv4 addresses; a double holds them, and is compared and added many times as fast as a bigint. */
    private readonly ipv4: Ranges<number>,
    private readonly ipv6: Ranges<bigint>,
  ) {}

  static readonly EMPTY = new CidrSet([], []);
  static readonly ALL_IPV4 = CidrSet.of("0.0.0.0/0");
  static readonly ALL_IPV6 = CidrSet.of("::/0");
  static readonly ALL = CidrSet.ALL_IPV4.union(CidrSet.ALL_IPV6);

  /**
   * The union of blocks.
   *
   * @throws {CidrError} for a text that is no block.
   */
  static of(...blocks: readonly (Cidr | string)[]): CidrSet {
    const cidrs = blocks.map((block) => (typeof block === "string" ? Cidr.parse(block) : block));
    const ipv4 = cidrs.filter(({ family }) => family === 4).map(({ first, last }) => ({ start: Number(first), end: Number(last) + 1 }));
    const ipv6 = cidrs.filter(({ family }) => family === 6).map(({ first, last }) => ({ start: first, end: last + 1n }));
    return new CidrSet(ranges.normalise(ipv4), ranges.normalise(ipv6));
  }

  /** The union of any number of sets, in one pass. */
  static unionOf(sets: readonly CidrSet[]): CidrSet {
    if (sets.length <= 1) return sets[0] ?? CidrSet.EMPTY;
    return new CidrSet(ranges.normalise(sets.flatMap((set) => set.ipv4)), ranges.normalise(sets.flatMap((set) => set.ipv6)));
  }

  union(other: CidrSet): CidrSet {
    return new CidrSet(ranges.union(this.ipv4, other.ipv4), ranges.union(this.ipv6, other.ipv6));
  }
  intersect(other: CidrSet): CidrSet {
    if (other === CidrSet.ALL || this === other) return this;
    if (this === CidrSet.ALL) return other;
    return new CidrSet(ranges.intersect(this.ipv4, other.ipv4), ranges.intersect(this.ipv6, other.ipv6));
  }
  subtract(other: CidrSet): CidrSet {
    return new CidrSet(ranges.subtract(this.ipv4, other.ipv4), ranges.subtract(this.ipv6, other.ipv6));
  }

  /** Whether every address of the other set or block is in this one. */
  contains(other: CidrSet | Cidr): boolean {
    const set = other instanceof Cidr ? CidrSet.of(other) : other;
    return ranges.covers(this.ipv4, set.ipv4) && ranges.covers(this.ipv6, set.ipv6);
  }
  /** Whether any address is in both. */
  overlaps(other: CidrSet | Cidr): boolean {
    const set = other instanceof Cidr ? CidrSet.of(other) : other;
    return ranges.overlap(this.ipv4, set.ipv4) || ranges.overlap(this.ipv6, set.ipv6);
  }
  equals(other: CidrSet): boolean {
    return ranges.equal(this.ipv4, other.ipv4) && ranges.equal(this.ipv6, other.ipv6);
  }
  get isEmpty(): boolean {
    return this.ipv4.length === 0 && this.ipv6.length === 0;
  }

  /** The number of addresses of a family. */
  size(family: Family): bigint {
    return this.numbered(family).reduce((sum, { start, end }) => sum + end - start, 0n);
  }

  /** The fewest blocks that make up the set, IPv4 first, in order of address. */
  blocks(): Cidr[] {
    return FAMILIES.flatMap((family) => blocksOf(family, this.numbered(family)));
  }

  /** `10.0.0.0/8, 192.168.1.0-192.168.1.9`; `no address` for the empty set. */
  get text(): string {
    const parts = FAMILIES.flatMap((family) => rangeTexts(family, this.numbered(family)));
    return parts.length === 0 ? "no address" : parts.join(", ");
  }
  toString(): string {
    return this.text;
  }

  private numbered(family: Family): Ranges<bigint> {
    return family === 6 ? this.ipv6 : this.ipv4.map(({ start, end }) => ({ start: BigInt(start), end: BigInt(end) }));
  }
}

function blocksOf(family: Family, list: Ranges<bigint>): Cidr[] {
  return list.flatMap(({ start, end }) => {
    const blocks: Cidr[] = [];
    for (let at = start; at < end; at += blocks.at(-1)!.size) blocks.push(largestBlockAt(family, at, end));
    return blocks;
  });
}

/** The largest block that begins at `start` and does not pass `end`. */
function largestBlockAt(family: Family, start: bigint, end: bigint): Cidr {
  let size = start === 0n ? 1n << BigInt(ADDRESS_BITS[family]) : start & -start;
  while (start + size > end) size >>= 1n;
  return Cidr.of(family, start, ADDRESS_BITS[family] - (size.toString(2).length - 1));
}

function rangeTexts(family: Family, list: Ranges<bigint>): string[] {
  return list.map(({ start, end }) => {
    const block = largestBlockAt(family, start, end);
    return block.first + block.size === end ? block.text : `${addressText(family, start)}-${addressText(family, end - 1n)}`;
  });
}
