/**
 * Where a piece of configuration was written. Spans are offsets, so that reading a large file costs nothing for positions; lines and
 * columns are counted only for what is shown to somebody.
 */
import { isAscii, isUtf8 } from "node:buffer";

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
  const starts = lineStarts(source);
  let line = 0;
  for (let end = starts.length; end - line > 1;) {
    const middle = (line + end) >>> 1;
    if (starts[middle]! <= offset) line = middle;
    else end = middle;
  }
  return { file: source.file, line: line + 1, column: offset - starts[line]! + 1 };
}

/** Many findings ask for places in one text: its lines are counted once. */
const knownLines = new WeakMap<Source, readonly number[]>();

function lineStarts(source: Source): readonly number[] {
  const known = knownLines.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf("\n"); at !== -1; at = source.text.indexOf("\n", at + 1)) starts.push(at + 1);
  knownLines.set(source, starts);
  return starts;
}

/** One thing that is wrong with the text of a source: what, and where. Readers return these beside what they could read. */
export interface Diagnostic {
  readonly message: string;
  readonly source: Source;
  readonly span: Span;
}

/**
 * How deep brackets, blocks and operators may be nested in each other. Terraform has no limit of its own but its memory; ours keeps every
 * later walk within the stack.
 */
export const MAX_DEPTH = 1000;

/** The text of a file, without the byte order mark that it may begin with; a diagnostic where it is not UTF-8. */
export function decode(bytes: Buffer, file: string): Source | Diagnostic {
  // Most files are, and their bytes are copied several times as fast as UTF-8 is decoded.
  if (isAscii(bytes)) return { file, text: bytes.toString("latin1") };
  const source = { file, text: new TextDecoder().decode(bytes) };
  return isUtf8(bytes) ? source : notUtf8(bytes, source);
}

/** The decoder put U+FFFD where the bytes are wrong: the first one that the bytes do not spell themselves is the place. */
function notUtf8(bytes: Buffer, source: Source): Diagnostic {
  const { text } = source;
  const spelled = Buffer.from("\ufffd");
  let at = text.indexOf("\ufffd");
  let offset = bytes.indexOf("\ufeff") === 0 ? 3 : 0;
  offset += Buffer.byteLength(text.slice(0, at));
  while (bytes.subarray(offset, offset + spelled.length).equals(spelled)) {
    const next = text.indexOf("\ufffd", at + 1);
    offset += Buffer.byteLength(text.slice(at, next));
    at = next;
  }
  const byte = `0x${bytes[offset]!.toString(16).toUpperCase().padStart(2, "0")}`;
  const message = `Not UTF-8: the byte ${byte} at offset ${offset} begins no character. Save the file as UTF-8.`;
  return { message, source, span: { start: at, end: at + 1 } };
}
