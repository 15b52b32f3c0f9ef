/** How the reader of native syntax gives up on one attribute or block: thrown where the text cannot go on, caught where the next line can. */
import { MAX_DEPTH, type Span } from "../source";

export class SyntaxError implements Span {
  constructor(
    readonly message: string,
    readonly start: number,
    readonly end: number,
  ) {}
}

/** Also where the stack ends before, as it may under a caller who has used much of it. */
export function tooDeep(start: number, end: number): SyntaxError {
  return new SyntaxError(
    `Nested too deeply: more than ${MAX_DEPTH} levels, or more than the stack holds. Split the expression or block.`,
    start,
    end,
  );
}
