/** "Did you mean": the name that was probably wanted. */

/** A third of the letters may be wrong; beyond that a guess helps nobody. */
const TOLERANCE = 1 / 3;

export function closest(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.floor(name.length * TOLERANCE) + 1;
  for (const candidate of names) {
    const distance = editDistance(name, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** `; did you mean "rds-no-public-instance"?`, or nothing. */
export function suggestion(name: string, names: readonly string[]): string {
  const guess = closest(name, names);
  return guess === undefined ? "" : `; did you mean ${JSON.stringify(guess)}?`;
}

/** Letters to insert, remove or replace (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length]!;
}
