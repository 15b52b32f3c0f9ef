/**
 * Sets of integers as sorted, disjoint, half-open ranges that do not touch: the one arithmetic below addresses, ports and protocols. Every
 * operation is one merge, linear in its input, or a search in the longer list; half-open ends make it work for numbers and bigints alike, since only comparison is needed.
 */

/** From `start` up to, but without, `end`. */
export interface Range<T extends number | bigint> {
  readonly start: T;
  readonly end: T;
}

/** Sorted by start; each range ends before the next begins. */
export type Ranges<T extends number | bigint> = readonly Range<T>[];

/** Ranges in any order, overlapping or not, as a set. */
export function normalise<T extends number | bigint>(ranges: Iterable<Range<T>>): Ranges<T> {
  const sorted = [...ranges].filter(({ start, end }) => start < end).sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const result: { start: T; end: T }[] = [];
  for (const { start, end } of sorted) {
    const last = result.at(-1);
    if (last && start <= last.end) {
      if (end > last.end) last.end = end;
    } else result.push({ start, end });
  }
  return result;
}

export function union<T extends number | bigint>(a: Ranges<T>, b: Ranges<T>): Ranges<T> {
  return combine(a, b, (inA, inB) => inA || inB);
}

export function intersect<T extends number | bigint>(a: Ranges<T>, b: Ranges<T>): Ranges<T> {
  return combine(a, b, (inA, inB) => inA && inB);
}

export function subtract<T extends number | bigint>(a: Ranges<T>, b: Ranges<T>): Ranges<T> {
  return combine(a, b, (inA, inB) => inA && !inB);
}

export function covers<T extends number | bigint>(a: Ranges<T>, b: Ranges<T>): boolean {
  return b.every(({ start, end }) => {
    const candidate = a[firstEndingAfter(a, start)];
    return candidate !== undefined && candidate.start <= start && end <= candidate.end;
  });
}

export function overlap<T extends number | bigint>(a: Ranges<T>, b: Ranges<T>): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.some(({ start, end }) => {
    const candidate = many[firstEndingAfter(many, start)];
    return candidate !== undefined && candidate.start < end;
  });
}

/** The index of the first range that ends after a point, which lies in it or before it. */
function firstEndingAfter<T extends number | bigint>(list: Ranges<T>, point: T): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.end <= point) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function equal<T extends number | bigint>(a: Ranges<T>, b: Ranges<T>): boolean {
  return a.length === b.length && a.every(({ start, end }, index) => start === b[index]!.start && end === b[index]!.end);
}

/** Walks both lists' edges in order and keeps what `keep` says of each stretch between them. */
function combine<T extends number | bigint>(a: Ranges<T>, b: Ranges<T>, keep: (inA: boolean, inB: boolean) => boolean): Ranges<T> {
  const result: Range<T>[] = [];
  let open: T | undefined;
  // An even cursor stands before a range's start, an odd one before its end.
  let i = 0;
  let j = 0;
  for (;;) {
    const nextA = edge(a, i);
    const nextB = edge(b, j);
    if (nextA === undefined && nextB === undefined) return result;
    const at = nextA === undefined || (nextB !== undefined && nextB < nextA) ? nextB! : nextA;
    if (nextA === at) i++;
    if (nextB === at) j++;
    const inside = keep(i % 2 === 1, j % 2 === 1);
    if (inside) open ??= at;
    else if (open !== undefined) {
      result.push({ start: open, end: at });
      open = undefined;
    }
  }
}

function edge<T extends number | bigint>(ranges: Ranges<T>, cursor: number): T | undefined {
  const range = ranges[cursor >> 1];
  return cursor % 2 === 0 ? range?.start : range?.end;
}
