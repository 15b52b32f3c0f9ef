/**
 * When values are the same and which comes first, as sets, maps and `sort` need it. Terraform orders strings by their UTF-8 bytes; elements
 * of sets that are not primitive are ordered by a text of their own (https://github.com/zclconf/go-cty, cty/set_internals.go).
 */
import type { Value } from "../model/value";
import { step } from "./limits";
import { compare, digitsOf } from "./numbers";
import { isWhollyKnown } from "./unknowns";

/** By UTF-8 bytes, which is by code points. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** The entries by name, as Terraform walks every map and object. */
export function sortedEntries<T>(entries: ReadonlyMap<string, T>): [string, T][] {
  return [...entries].sort(([a], [b]) => compareText(a, b));
}

/** True, false, or `undefined` where an unknown part decides. Values of different types are different. */
export function equal(a: Value, b: Value): boolean | undefined {
  if (a === b && a.kind !== "unknown" && !("elements" in a || "entries" in a)) return true;
  step();
  if (a.kind === "unknown" || b.kind === "unknown") return equalOptions(a, b);
  if (a.kind === "null" || b.kind === "null") return a.kind === b.kind;
  if (a.kind !== b.kind) return false;
  if ("elements" in a && "elements" in b) {
    if (a.elements.length !== b.elements.length) return false;
    return every(a.elements.map((element, index) => [element, b.elements[index]!]));
  }
  if ("entries" in a && "entries" in b) {
    if (a.open || b.open) return undefined;
    if (a.entries.size !== b.entries.size) return false;
    const pairs: [Value, Value][] = [];
    for (const [name, entry] of a.entries) {
      const other = b.entries.get(name);
      if (other === undefined) return false;
      pairs.push([entry, other]);
    }
    return every(pairs);
  }
  if (a.kind === "number" && b.kind === "number") return compare(a, b) === 0;
  return "value" in a && "value" in b && a.value === b.value;
}

function every(pairs: readonly (readonly [Value, Value])[]): boolean | undefined {
  let result: boolean | undefined = true;
  for (const [x, y] of pairs) {
    const same = equal(x, y);
    if (same === false) return false;
    if (same === undefined) result = undefined;
  }
  return result;
}

/** An unknown is certainly different from what none of its options is, and from null where it is part of a string. */
function equalOptions(a: Value, b: Value): boolean | undefined {
  const options = (value: Value): readonly Value[] | undefined => (value.kind === "unknown" ? value.oneOf : [value]);
  const [some, others] = [options(a), options(b)];
  if (!some || !others || some.length === 0 || others.length === 0) return undefined;
  if (some.some((one) => one.kind === "unknown") || others.some((one) => one.kind === "unknown")) return undefined;
  const answers = new Set(some.flatMap((one) => others.map((other) => equal(one, other))));
  return answers.size === 1 ? [...answers][0] : undefined;
}

/** A text that equal values of one type share and others do not. */
export function identity(value: Value): string {
  step();
  switch (value.kind) {
    case "unknown":
      return "?";
    case "null":
      return "~";
    case "bool":
      return value.value ? "T" : "F";
    case "number":
      return digitsOf(value);
    case "string":
      return JSON.stringify(value.value);
    case "map":
      return `{${sortedEntries(value.entries)
        .map(([name, entry]) => `${JSON.stringify(name)}:${identity(entry)};`)
        .join("")}}`;
    case "object":
      return `<${sortedEntries(value.entries)
        .map(([, entry]) => `${identity(entry)};`)
        .join("")}>`;
    case "tuple":
      return `<${value.elements.map((element) => `${identity(element)};`).join("")}>`;
    default:
      return `[${value.elements.map((element) => `${identity(element)};`).join("")}]`;
  }
}

/** The elements of a set: each once, in Terraform's order. Unknown elements are all kept, last. */
export function setElements(values: readonly Value[]): Value[] {
  const byIdentity = new Map<string, Value>();
  const unknowns: Value[] = [];
  for (const value of values) {
    if (value.kind === "unknown") unknowns.push(value);
    else {
      const known = identity(value);
      const key = known.includes("?") && !isWhollyKnown(value) ? `${known}#${byIdentity.size}` : known;
      if (!byIdentity.has(key)) byIdentity.set(key, value);
    }
  }
  return [...byIdentity]
    .sort(([x, a], [y, b]) => compareElements(a, b) ?? compareText(x, y))
    .map(([, value]) => value)
    .concat(unknowns);
}

function compareElements(a: Value, b: Value): number | undefined {
  if (a.kind === "null" || b.kind === "null") return (a.kind === "null" ? 1 : 0) - (b.kind === "null" ? 1 : 0);
  if (a.kind === "string" && b.kind === "string") return compareText(a.value, b.value);
  if (a.kind === "number" && b.kind === "number") return compare(a, b);
  if (a.kind === "bool" && b.kind === "bool") return Number(a.value) - Number(b.value);
  return undefined;
}
