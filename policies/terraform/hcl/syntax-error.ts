/** How the reader of native syntax gives up on one attribute or block: thrown where the text cannot go on, caught where the next line can. */
import { MAX_DEPTH, type Span } from "../source";

export class SyntaxError implements Span {
  constructor(
    readonly message: string,
    readonly start: number,
    readonly end: number,
  ) {}
}

export function tooDeep(start: number, end: number): SyntaxError {
  return new SyntaxError(`Nested more than ${MAX_DEPTH} levels deep. Split the expression or block.`, start, end);
}
