/** RE2 regular expressions, which cannot be made to explode (https://github.com/google/re2/wiki/Syntax). */
import type { RE2JS } from "re2js";
import type { Value } from "../../model/value";
import { NULL, tuple } from "../../model/value";
import { boundElements, boundText, Refusal } from "../limits";
import { list, text } from "./define";
import { lazy } from "./lazy";

/** Patterns and texts beyond this product are not matched. */
const MAX_WORK = 50_000_000;

const compiled = new Map<string, RE2JS>();

function compile(pattern: string, length: number): RE2JS {
  if (pattern.length * length > MAX_WORK) boundText(Infinity);
  const known = compiled.get(pattern);
  if (known) return known;
  try {
    const program = lazy.re2().RE2JS.compile(pattern);
    if (compiled.size > 1_000) compiled.clear();
    compiled.set(pattern, program);
    return program;
  } catch (error) {
    throw new Refusal(`invalid regular expression: ${error instanceof Error ? error.message : String(error)}`);
  }
}

type Match = ReturnType<RE2JS["matcher"]>;

/** The whole match without groups, a tuple of unnamed groups or an object of named ones. */
function captures(program: RE2JS, match: Match): Value {
  const names = Object.keys(program.namedGroups());
  const count = program.groupCount();
  if (count === 0) return text(match.group() ?? "");
  if (names.length === 0) return tuple(Array.from({ length: count }, (_, index) => group(match, index + 1)));
  if (names.length !== count) throw new Refusal("a pattern must not mix named and unnamed groups");
  return { kind: "object", entries: new Map(names.map((name) => [name, group(match, name)])) };
}

function group(match: Match, which: number | string): Value {
  const found = match.group(which as number);
  return found === null || found === undefined ? NULL : text(found);
}

/** Go leaves out an empty match right behind the one before it. */
function* matches(program: RE2JS, value: string): Generator<Match> {
  const match = program.matcher(value);
  let end = -1;
  while (match.find()) {
    if (match.start() !== match.end() || match.end() !== end) yield match;
    end = match.end();
  }
}

export function regex(pattern: string, value: string): Value {
  const program = compile(pattern, value.length);
  const match = program.matcher(value);
  if (!match.find()) throw new Refusal("the pattern did not match any part of the string");
  return captures(program, match);
}

export function regexAll(pattern: string, value: string): Value {
  const program = compile(pattern, value.length);
  const found: Value[] = [];
  for (const match of matches(program, value)) {
    found.push(captures(program, match));
    boundElements(found.length);
  }
  return list(found);
}

/** `$1`, `${1}`, `$name` and `$$` in the replacement, as Go's regexp.Expand reads them. */
export function replaceRegex(value: string, pattern: string, replacement: string): string {
  const program = compile(pattern, value.length);
  let result = "";
  let end = 0;
  for (const match of matches(program, value)) {
    result += value.slice(end, match.start()) + expand(replacement, program, match);
    boundText(result.length);
    end = match.end();
  }
  return result + value.slice(end);
}

function expand(replacement: string, program: RE2JS, match: Match): string {
  const names = program.namedGroups();
  return replacement.replace(/\$(?:\$|([\p{L}\p{N}_]+)|\{([\p{L}\p{N}_]+)\})/gu, (_, bare?: string, braced?: string) => {
    const name = bare ?? braced;
    if (name === undefined) return "$";
    const position = /^\d+$/.test(name) ? Number(name) : names[name];
    return position === undefined || position > program.groupCount() ? "" : (match.group(position) ?? "");
  });
}
