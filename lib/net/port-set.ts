/**
 * Sets of ports, 0 to 65535.
 *
 *   PortSet.of(5432).contains(PortSet.range(5000, 6000))  // false
 */
import * as ranges from "./ranges";
import type { Range, Ranges } from "./ranges";

export const MAX_PORT = 65535;

/** First and last port, both included. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

export class PortSet {
  private constructor(private readonly list: Ranges<number>) {}

  static readonly EMPTY = new PortSet([]);
  static readonly ALL = PortSet.range(0, MAX_PORT);

  static of(...ports: readonly number[]): PortSet {
    return PortSet.ofRanges(ports.map((port) => ({ first: port, last: port })));
  }

  /** The ports from `first` to `last`, both included; what lies outside of 0 to 65535 is no port, and a range that ends before it begins has none. */
  static range(first: number, last: number): PortSet {
    const range = halfOpen({ first, last });
    return new PortSet(range.start < range.end ? [range] : []);
  }

  static ofRanges(list: Iterable<PortRange>): PortSet {
    return new PortSet(ranges.normalise(Array.from(list, halfOpen)));
  }

  union(other: PortSet): PortSet {
    return new PortSet(ranges.union(this.list, other.list));
  }
  intersect(other: PortSet): PortSet {
    return new PortSet(ranges.intersect(this.list, other.list));
  }
  subtract(other: PortSet): PortSet {
    return new PortSet(ranges.subtract(this.list, other.list));
  }
  contains(other: PortSet | number): boolean {
    return ranges.covers(this.list, (typeof other === "number" ? PortSet.of(other) : other).list);
  }
  overlaps(other: PortSet): boolean {
    return ranges.overlap(this.list, other.list);
  }
  equals(other: PortSet): boolean {
    return ranges.equal(this.list, other.list);
  }
  get isEmpty(): boolean {
    return this.list.length === 0;
  }
  /** The number of ports. */
  get size(): number {
    return this.list.reduce((sum, { start, end }) => sum + end - start, 0);
  }

  /** Sorted, disjoint, as few as possible. */
  get ranges(): readonly PortRange[] {
    return this.list.map(({ start, end }) => ({ first: start, last: end - 1 }));
  }

  /** `22, 80-443`; `all ports`; `no port`. */
  get text(): string {
    if (this.isEmpty) return "no port";
    if (this.size === MAX_PORT + 1) return "all ports";
    return this.ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(", ");
  }
  toString(): string {
    return this.text;
  }
}

/** Whole ports that there are; nothing where the range ends before it begins. */
function halfOpen({ first, last }: PortRange): Range<number> {
  return { start: Math.max(0, Math.ceil(first)), end: Math.min(MAX_PORT, Math.floor(last)) + 1 };
}
