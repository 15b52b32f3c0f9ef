/**
 * Where a piece of configuration was written. Spans are offsets, so that reading a large file costs nothing for positions; lines and
 * columns are counted only for what is shown to somebody.
 */

/** A text that was read, under the name by which the user knows it (relative to the input, never a machine path). */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Half-open range of UTF-16 offsets into a source's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line and column count from 1; the column counts UTF-16 units. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset. */
export function locate(source: Source, offset: number): SourceLocation {
  const { text, file } = source;
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf("\n"); next !== -1 && next < offset; next = text.indexOf("\n", next + 1)) {
    line++;
    lineStart = next + 1;
  }
  return { file, line, column: offset - lineStart + 1 };
}

/** One thing that is wrong with the text of a source: what, and where. Readers return these beside what they could read. */
export interface Diagnostic {
  readonly message: string;
  readonly source: Source;
  readonly span: Span;
}
