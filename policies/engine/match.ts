/** Which finding of yesterday is which of today: first those that are the same in every respect, then those in the same place. */
import type { Finding } from "./finding";
import { subject } from "./fingerprint";
import { groupBy } from "./group-by";

export interface Matched<F extends Finding> {
  /** The same fault with the same value in the same place. */
  readonly same: ReadonlyMap<F, F>;
  /** Another fault or value in the same place. */
  readonly changed: ReadonlyMap<F, F>;
  /** Of today, without a counterpart. */
  readonly added: readonly F[];
  /** Of yesterday, without a counterpart. */
  readonly gone: readonly F[];
}

/** The maps lead from today's findings to yesterday's; each has one counterpart at most, so that a second identical hole is new. */
export function matchFindings<F extends Finding>(before: readonly F[], after: readonly F[]): Matched<F> {
  const exact = pair(before, after, (finding) => JSON.stringify([subject(finding), finding.messageId, finding.value]));
  const inPlace = pair(exact.gone, exact.added, subject);
  return { same: exact.pairs, changed: inPlace.pairs, added: inPlace.added, gone: inPlace.gone };
}

function pair<F extends Finding>(before: readonly F[], after: readonly F[], keyOf: (finding: F) => string) {
  const left = groupBy(before, keyOf);
  const pairs = new Map<F, F>();
  const added: F[] = [];
  for (const finding of after) {
    const counterpart = left.get(keyOf(finding))?.shift();
    if (counterpart) pairs.set(finding, counterpart);
    else added.push(finding);
  }
  return { pairs, added, gone: [...left.values()].flat() };
}
