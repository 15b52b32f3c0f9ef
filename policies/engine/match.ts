/** Which finding of yesterday is which of today: first those that are the same in every respect, then those in the same place. */
import type { Finding } from "./finding";
import { LEFT_OUT } from "../terraform/model/text";
import { subject } from "./fingerprint";
import { groupBy } from "./group-by";
import { following, messageToday, type Current, type Placed, type PlaceOf } from "./moves";
import type { JudgedInput, Report } from "./report";

export interface Matched<F extends Finding> {
  /** The same fault with the same value in the same place. */
  readonly same: ReadonlyMap<F, F>;
  /** Another fault or value in the same place, or in place of what was left out. */
  readonly changed: ReadonlyMap<F, F>;
  /** Of today, without a counterpart. */
  readonly added: readonly F[];
  /** Of yesterday, without a counterpart. */
  readonly gone: readonly F[];
}

/**
 * The maps lead from today's findings to yesterday's; each has one counterpart at most, so that a second identical hole is new.
 *
 * @param naming findings of different places are never the same
 */
export function matchFindings<F extends Finding>(before: readonly F[], after: readonly F[], { placeOf, current }: Naming): Matched<F> {
  const where = (finding: F) => JSON.stringify([placeOf(finding), subject(current(finding))]);
  const exact = pair(before, after, (finding) => JSON.stringify([where(finding), finding.messageId, finding.value]));
  const inPlace = pair(exact.gone, exact.added, where);
  // What was left out altogether is the same hole where something stands now that is no better.
  const whole = ({ attribute: _, ...finding }: F) => where(finding as F);
  const leftOut = pair(inPlace.gone.filter(isLeftOut), inPlace.added, whole);
  const paired = new Set(leftOut.pairs.values());
  return {
    same: exact.pairs,
    changed: new Map([...inPlace.pairs, ...leftOut.pairs]),
    added: leftOut.added,
    gone: inPlace.gone.filter((finding) => !paired.has(finding)),
  };
}

export const isLeftOut = ({ attribute, value }: Pick<Finding, "attribute" | "value">): boolean =>
  attribute === undefined || value === LEFT_OUT;

/** What things are known by on both sides. */
export interface Naming {
  readonly placeOf: PlaceOf;
  readonly current: Current;
  readonly keyOf: KeyOf;
}

/** The same text for the same thing, on whichever side. */
export type KeyOf = (item: Placed) => string;

export type Nameable = Pick<Report, "inputs" | "findings" | "exposures" | "openings" | "moved">;

export function naming(before: Nameable, after: Nameable): Naming {
  const placeOf = placing(before.inputs, after.inputs);
  const all = (): Placed[] => [...before.findings, ...(before.exposures ?? []), ...(before.openings ?? [])];
  const current = following(after.moved ?? [], all, placeOf);
  const keyOf: KeyOf = (item) => {
    const { address, constructPath } = current(item);
    return JSON.stringify([placeOf(item), constructPath ?? address, instanceOf(address)]);
  };
  return { placeOf, current, keyOf };
}

/** All instances of a construct with `count` or `for_each` have its path: `["a"]`. */
const instanceOf = (address: string): string => /\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/.exec(address)?.[0] ?? "";

/** Whether both say the same, but for names that changed. */
export function saysTheSame(before: Finding, after: Finding, { current }: Naming): boolean {
  return before.message === after.message || messageToday(before, current) === messageToday(after, current);
}

/**
 * Input and stack by those names that both sides know. A name that only one side knows was changed, or stands for what is new: what is
 * there may be what went elsewhere.
 */
function placing(before: readonly JudgedInput[], after: readonly JudgedInput[]): PlaceOf {
  const inputs = common(before, after, ({ path }) => [path]);
  const stacks = common(before, after, ({ stacks }) => stacks);
  return ({ input, stack }) => JSON.stringify([inputs.has(input) ? input : "", stacks.has(stack) ? stack : ""]);
}

function common(before: readonly JudgedInput[], after: readonly JudgedInput[], namesOf: (input: JudgedInput) => readonly string[]) {
  const known = new Set(before.flatMap(namesOf));
  return new Set(after.flatMap(namesOf).filter((name) => known.has(name)));
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
