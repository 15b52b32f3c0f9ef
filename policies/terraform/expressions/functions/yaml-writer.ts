/** Writes YAML as Terraform's emitter does: strings in quotes or as literal blocks, long lines folded. */
import type { Value } from "../../model/value";
import { boundText, step } from "../limits";
import { digitsOf } from "../numbers";
import { sortedEntries } from "../order";

/** Columns behind which a quoted string goes on in the next line. */
const WIDTH = 80;
/** Bytes of the longest key that is written on one line with its value. */
const MAX_SIMPLE_KEY = 128;

export function encodeYaml(value: Value): string {
  const plain = value.kind === "number" || value.kind === "bool" || value.kind === "null";
  const written = value.kind === "string" ? scalarText(value.value, "  ", 0) : block(value, "", 0);
  return `${written.replace(/^\n/, "")}\n${plain ? "...\n" : ""}`;
}

/** The text behind a key or dash, which ends at `column`: scalars on the same line, collections on the next. */
function block(value: Value, indent: string, column: number): string {
  step();
  switch (value.kind) {
    case "null":
    case "unknown":
      return "null";
    case "bool":
      return String(value.value);
    case "number":
      return digitsOf(value);
    case "string":
      return scalarText(value.value, indent, column);
    case "list":
    case "set":
    case "tuple":
      if (value.elements.length === 0) return "[]";
      return value.elements.map((element) => bounded(`\n${indent}- ${nested(element, `${indent}  `)}`)).join("");
    default:
      if (value.entries.size === 0) return "{}";
      return sortedEntries(value.entries)
        .map(([name, entry]) => bounded(`\n${indent}${keyAndValue(name, entry, indent)}`))
        .join("");
  }
}

/** Collections in a list begin on the dash's own line. */
function nested(value: Value, indent: string): string {
  const inner = block(value, indent, indent.length);
  return inner.startsWith("\n") ? inner.trimStart() : inner;
}

function keyAndValue(name: string, value: Value, indent: string): string {
  const simple = !name.includes("\n") && Buffer.byteLength(name) <= MAX_SIMPLE_KEY;
  const key = simple ? `${quoted(name)}:` : `? ${scalarText(name, `${indent}  `, indent.length + 2)}\n${indent}:`;
  const column = indent.length + (simple ? key.length : 1) + 1;
  const inner = block(value, "elements" in value ? indent : `${indent}  `, column);
  return inner.startsWith("\n") ? key + inner : `${key} ${inner}`;
}

/** A literal block where there are line breaks and nothing that it could not hold. */
function scalarText(value: string, indent: string, column: number): string {
  const literal =
    value.includes("\n") && !/ (\n|$)/.test(value) && /^[\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/.test(value);
  if (!literal) return quoted(value, { indent, column });
  const breaks = /\n*$/.exec(value)![0].length;
  const chomp = breaks === 0 ? "-" : breaks > 1 || value === "\n" ? "+" : "";
  const hint = /^[ \n]/.test(value) ? "2" : "";
  const lines = value.slice(0, value.length - breaks).split("\n");
  return `|${hint}${chomp}${lines.map((line) => (line === "" ? "\n" : `\n${indent}${line}`)).join("")}${"\n".repeat(Math.max(0, breaks - 1))}`;
}

const ESCAPES: Record<string, string> = {
  "\0": "0",
  "\x07": "a",
  "\b": "b",
  "\t": "t",
  "\n": "n",
  "\v": "v",
  "\f": "f",
  "\r": "r",
  "\x1b": "e",
  '"': '"',
  "\\": "\\",
  "\x85": "N",
  "\u2028": "L",
  "\u2029": "P",
};

function escaped(character: string): string {
  const short = ESCAPES[character];
  if (short !== undefined) return `\\${short}`;
  const code = character.codePointAt(0)!;
  const hex = code.toString(16).toUpperCase();
  return code < 0x100 ? `\\x${hex.padStart(2, "0")}` : code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

const PRINTABLE = /^[\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/;

/** In quotes; folded at single spaces behind the last column, unless it is a key. */
function quoted(value: string, fold?: { readonly indent: string; readonly column: number }): string {
  const characters = Array.from(value);
  let text = '"';
  let column = (fold?.column ?? 0) + 1;
  characters.forEach((character, index) => {
    const between = index > 0 && index < characters.length - 1 && characters[index - 1] !== " ";
    if (fold && character === " " && column > WIDTH && between) {
      const start = `\n${fold.indent}${characters[index + 1] === " " ? "\\" : ""}`;
      text += start;
      column = start.length - 1;
      return;
    }
    const written = character !== '"' && character !== "\\" && PRINTABLE.test(character) ? character : escaped(character);
    text += written;
    column += written.length;
  });
  return `${text}"`;
}

function bounded(part: string): string {
  boundText(part.length);
  return part;
}
