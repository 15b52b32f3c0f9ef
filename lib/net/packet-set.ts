/**
 * Which packets pass: sets over sources, protocols and ports together. A rule admits one, walls in a row are their intersection, rules
 * side by side their union.
 *
 *   const admitted = PacketSet.of(CidrSet.of("0.0.0.0/0"), ServiceSet.of(TCP, PortSet.of(5432)));
 *   admitted.from(PUBLIC_ADDRESS_SPACE).services  // tcp/5432
 */
import { CidrSet } from "./cidr-set";
import { ServiceSet } from "./service-set";
import type { Range } from "./ranges";

/** A stretch of the line of services, all of it admitted from the same sources. */
interface Piece extends Range<number> {
  readonly sources: CidrSet;
}

export class PacketSet {
  /** Sorted and disjoint; no piece is empty, and neighbours that touch differ in sources: equal sets have equal pieces. */
  private constructor(private readonly pieces: readonly Piece[]) {}

  static readonly EMPTY = new PacketSet([]);
  static readonly ALL = PacketSet.of(CidrSet.ALL, ServiceSet.ALL);

  /** Every packet from these sources for these services. */
  static of(sources: CidrSet, services: ServiceSet): PacketSet {
    return new PacketSet(sources.isEmpty ? [] : services.line.map(({ start, end }) => ({ start, end, sources })));
  }

  /** The union of any number of sets. */
  static unionOf(sets: readonly PacketSet[]): PacketSet {
    const filled = sets.filter((set) => !set.isEmpty);
    if (filled.length < 2) return filled[0] ?? PacketSet.EMPTY;
    const edges = [...new Set(filled.flatMap(({ pieces }) => pieces.flatMap(({ start, end }) => [start, end])))].sort((a, b) => a - b);
    const placeOf = new Map(edges.map((edge, place) => [edge, place]));
    const sources: CidrSet[][] = edges.map(() => []);
    for (const { pieces } of filled)
      for (const piece of pieces) {
        for (let place = placeOf.get(piece.start)!; edges[place]! < piece.end; place++) sources[place]!.push(piece.sources);
      }
    return new PacketSet(
      joined(edges.slice(0, -1).map((start, place) => ({ start, end: edges[place + 1]!, sources: CidrSet.unionOf(sources[place]!) }))),
    );
  }

  union(other: PacketSet): PacketSet {
    return this.combine(other, (a, b) => a.union(b));
  }
  intersect(other: PacketSet): PacketSet {
    return this.combine(other, (a, b) => a.intersect(b));
  }
  subtract(other: PacketSet): PacketSet {
    return this.combine(other, (a, b) => a.subtract(b));
  }
  contains(other: PacketSet): boolean {
    return other.subtract(this).isEmpty;
  }
  equals(other: PacketSet): boolean {
    return (
      this.pieces.length === other.pieces.length &&
      this.pieces.every(({ start, end, sources }, index) => {
        const piece = other.pieces[index]!;
        return start === piece.start && end === piece.end && sources.equals(piece.sources);
      })
    );
  }
  /** Whether any packet from those sources for those services is among these. */
  overlaps(sources: CidrSet, services: ServiceSet): boolean {
    return this.pieces.some((piece) => services.overlaps(ServiceSet.ofLine([piece])) && piece.sources.overlaps(sources));
  }
  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  /** The packets among these that come from those sources. */
  from(sources: CidrSet): PacketSet {
    return new PacketSet(joined(this.pieces.map((piece) => ({ ...piece, sources: piece.sources.intersect(sources) }))));
  }
  /** The packets among these that are for those services. */
  on(services: ServiceSet): PacketSet {
    return this.intersect(PacketSet.of(CidrSet.ALL, services));
  }

  /** Every source from which any packet comes. */
  get sources(): CidrSet {
    return CidrSet.unionOf(this.pieces.map((piece) => piece.sources));
  }
  /** Every service for which any packet comes. */
  get services(): ServiceSet {
    return ServiceSet.ofLine(this.pieces);
  }

  /** Services with the same sources, in order: what a message lists. */
  get parts(): readonly { readonly sources: CidrSet; readonly services: ServiceSet }[] {
    const groups = new Map<string, Piece[]>();
    for (const piece of this.pieces) {
      const key = piece.sources.text;
      const group = groups.get(key);
      if (group) group.push(piece);
      else groups.set(key, [piece]);
    }
    return [...groups.values()].map((group) => ({ sources: group[0]!.sources, services: ServiceSet.ofLine(group) }));
  }

  /** `tcp/22, tcp/443 from 0.0.0.0/0; icmp from 10.0.0.0/8`; `nothing`. */
  get text(): string {
    return this.isEmpty ? "nothing" : this.parts.map(({ sources, services }) => `${services.text} from ${sources.text}`).join("; ");
  }
  toString(): string {
    return this.text;
  }

  private combine(other: PacketSet, operation: (a: CidrSet, b: CidrSet) => CidrSet): PacketSet {
    const result: Piece[] = [];
    let at = 0;
    for (let i = 0, j = 0; i < this.pieces.length || j < other.pieces.length;) {
      const a = this.pieces[i];
      const b = other.pieces[j];
      const start = Math.max(at, Math.min(a?.start ?? Infinity, b?.start ?? Infinity));
      const inA = a !== undefined && a.start <= start;
      const inB = b !== undefined && b.start <= start;
      const end = Math.min(a ? (inA ? a.end : a.start) : Infinity, b ? (inB ? b.end : b.start) : Infinity);
      result.push({ start, end, sources: operation(inA ? a.sources : CidrSet.EMPTY, inB ? b.sources : CidrSet.EMPTY) });
      at = end;
      if (a && a.end <= end) i++;
      if (b && b.end <= end) j++;
    }
    return new PacketSet(joined(result));
  }
}

/** Pieces in order, without the empty ones, neighbours with the same sources made one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.sources.isEmpty) continue;
    const last = result.at(-1);
    if (last && last.end === piece.start && last.sources.equals(piece.sources)) result[result.length - 1] = { ...last, end: piece.end };
    else result.push(piece);
  }
  return result;
}
