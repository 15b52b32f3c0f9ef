/**
 * What an evaluation may cost. Expressions come from whoever opened the merge request, so a bomb (`range(1e9)`, a local that doubles itself
 * thirty times) must end in an unknown with a reason, quickly.
 */

/** Longest string that is built, in UTF-16 units. */
const MAX_TEXT = 10_000_000;
/** Most elements that one function or loop produces. */
const MAX_ELEMENTS = 1_000_000;
/** Deepest nesting of expressions, counted over locals, variables and modules, since all of them share one stack. */
const MAX_DEPTH = 1_100;
/** Expressions, elements and characters that one evaluation may visit, everything that it leads to included. */
const MAX_STEPS = 1_000_000;

/** Thrown inside a function or operator whose result would be out of bounds; becomes an unknown. */
export class TooMuch extends Error {}

/** Thrown where an evaluation has used all its steps: then the whole of it is unknown, since each part left would find the same. */
export class Exhausted extends TooMuch {}

/** Thrown where Terraform would stop with an error; becomes an invalid unknown. The message is the error. */
export class Refusal extends Error {}

/** Evaluations that are open. Who calls `enter` puts `depth` back by hand, since at the end of the stack no call would. */
export const open = { depth: 0 };
let steps = 0;

/** Opens an evaluation, or one inside another. */
export function enter(): void {
  if (open.depth === 0) steps = 0;
  if (open.depth >= MAX_DEPTH) throw new TooMuch(`is nested more than ${MAX_DEPTH} deep`);
  step();
  open.depth++;
}

/** Counts visits, so that loops in loops, and values that share their parts a billion times over, are not walked to the end. */
export function step(count = 1): void {
  steps += count;
  if (steps > MAX_STEPS) throw new Exhausted("takes too long to be evaluated");
}

export function boundText(length: number): void {
  if (length > MAX_TEXT) throw new TooMuch(`would be a string of over ${MAX_TEXT} characters`);
}

export function boundElements(count: number): void {
  if (count > MAX_ELEMENTS) throw new TooMuch(`would be a collection of over ${MAX_ELEMENTS} elements`);
}
