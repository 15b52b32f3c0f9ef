/** Strings. Lengths and positions count what people see as one character (grapheme clusters). */
import type { Value } from "../../model/value";
import { boolean, string } from "../../model/value";
import { boundElements, boundText, Refusal } from "../limits";
import { COUNT, define, LIST_OF_TEXTS, PARTLY, TEXT, text, texts, variadic } from "./define";
import { concatenate } from "../template";
import { regex, regexAll } from "./regex";
import { ANY_TEXT, changed, type Place } from "./pieces";
import { replace } from "./replace";
import { templateNames } from "./files";

/** Unicode's White_Space, which Go's strings functions go by. */
const SPACE = "\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const BEFORE = new RegExp(`^[${SPACE}]+`);
const AFTER = new RegExp(`[${SPACE}]+$`);

export function graphemes(value: string): string[] {
  if (/^[\x20-\x7e]*$/.test(value)) return value.split("");
  return Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(value), ({ segment }) => segment);
}

function substring(value: string, offset: number, length: number): string {
  const all = graphemes(value);
  const start = offset < 0 ? Math.max(0, all.length + offset) : offset;
  // From the end, no length is the rest, as a negative one is: found in Terraform 1.11, and in no documentation.
  const isRest = length < 0 || (length === 0 && offset < 0);
  return all.slice(start, isRest ? undefined : start + length).join("");
}

function trimSet(value: string, cutset: string, start: boolean, end: boolean): string {
  const cut = new Set(cutset);
  const all = Array.from(value);
  let first = 0;
  let last = all.length;
  while (start && first < last && cut.has(all[first]!)) first++;
  while (end && last > first && cut.has(all[last - 1]!)) last--;
  return all.slice(first, last).join("");
}

/** Digraphs that have a form for the beginning of a word. */
const TITLE: Record<string, string> = { ǆ: "ǅ", Ǆ: "ǅ", ǉ: "ǈ", Ǉ: "ǈ", ǌ: "ǋ", Ǌ: "ǋ", ǳ: "ǲ", Ǳ: "ǲ" };

/** Letters that begin a word: Go's strings.Title takes ASCII punctuation for a separator, and of all else only spaces. */
function title(value: string): string {
  const begin = new RegExp(`(?<=^|[\\x00-\\x2f\\x3a-\\x40\\x5b-\\x5e\\x60\\x7b-\\x7f${SPACE}])\\p{L}`, "gu");
  return value.replace(begin, (letter) => TITLE[letter] ?? upper(letter));
}

/** Go maps each character to one character, so that "ß" stays as it is. */
function mapCharacters(value: string, map: (character: string) => string): string {
  if (/^[\x00-\x7f]*$/.test(value)) return map(value);
  return Array.from(value, (character) => (Array.from(map(character)).length === 1 ? map(character) : character)).join("");
}

const upper = (value: string): string => mapCharacters(value, (each) => each.toUpperCase());
const lower = (value: string): string => mapCharacters(value, (each) => (each === "İ" ? "i" : each.toLowerCase()));

function indent(spaces: number, value: string): string {
  boundText(value.length + (value.split("\n").length - 1) * spaces);
  return value.replaceAll("\n", `\n${" ".repeat(spaces)}`);
}

function trimmed(piece: string, { first, last }: Place): string {
  const begun = first ? piece.replace(BEFORE, "") : piece;
  return last ? begun.replace(AFTER, "") : begun;
}

function split(separator: string, value: string): Value {
  const parts = separator === "" ? Array.from(value) : value.split(separator);
  boundElements(parts.length);
  return texts(parts);
}

/** Elements of all lists with the separator between them, as pieces of which some may be unknown. */
function join(separator: string, lists: readonly (readonly Value[])[], expression: () => string): Value {
  if (lists.length === 0) throw new Refusal("at least one list is required");
  const elements = lists.flat();
  if (elements.some(({ kind }) => kind === "null")) throw new Refusal("a list that is joined must not hold null");
  return concatenate(
    elements.flatMap((element, index) => (index === 0 ? [element] : [string(separator), element])),
    expression,
  );
}

export const stringFunctions = {
  chomp: define([ANY_TEXT], ([value], { expression }) =>
    changed(value, (piece, { last }) => (last ? piece.replace(/(?:\r\n|\n|\r)+$/, "") : piece), expression),
  ),
  endswith: define([TEXT, TEXT], ([value, suffix]) => boolean(value.endsWith(suffix))),
  indent: define([COUNT, ANY_TEXT], ([spaces, value], { expression }) => {
    if (spaces < 0) throw new Refusal("the number of spaces must not be negative");
    return changed(value, (piece) => indent(spaces, piece), expression);
  }),
  join: variadic([TEXT], LIST_OF_TEXTS, ([separator], lists, { expression }) => join(separator, lists, expression)),
  lower: define([TEXT], ([value]) => text(lower(value))),
  regex: define([TEXT, TEXT], ([pattern, value]) => regex(pattern, value)),
  regexall: define([TEXT, TEXT], ([pattern, value]) => regexAll(pattern, value)),
  replace,
  split: define([TEXT, TEXT], ([separator, value]) => split(separator, value)),
  startswith: define([TEXT, TEXT], ([value, prefix]) => boolean(value.startsWith(prefix))),
  strcontains: define([TEXT, TEXT], ([value, part]) => boolean(value.includes(part))),
  strrev: define([TEXT], ([value]) => text(graphemes(value).reverse().join(""))),
  substr: define([TEXT, COUNT, COUNT], ([value, offset, length]) => text(substring(value, offset, length))),
  templatestring: define([TEXT, PARTLY], ([template, values], { render }) => render(template, templateNames(values))),
  title: define([TEXT], ([value]) => text(title(value))),
  trim: define([TEXT, TEXT], ([value, cutset]) => text(trimSet(value, cutset, true, true))),
  trimprefix: define([TEXT, TEXT], ([value, prefix]) => text(value.startsWith(prefix) ? value.slice(prefix.length) : value)),
  trimspace: define([ANY_TEXT], ([value], { expression }) => changed(value, trimmed, expression)),
  trimsuffix: define([TEXT, TEXT], ([value, suffix]) =>
    text(suffix !== "" && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value),
  ),
  upper: define([TEXT], ([value]) => text(upper(value))),
};
