/** Maps and objects. Entries that are unknown pass through wherever the result does not hang on them. */
import type { MappingValue, Value } from "../../model/value";
import { string, tuple } from "../../model/value";
import { convert } from "../convert";
import { boundElements, Refusal } from "../limits";
import { withUnknownKeys } from "../object";
import { compareText, sortedEntries } from "../order";
import { typeOf } from "../types";
import { derive, isSensitive, markSensitive } from "../unknowns";
import {
  ANYTHING,
  define,
  elementsOf,
  list,
  LIST_OF_TEXTS,
  MAP_OF_TEXTS,
  PARTLY,
  TEXT,
  texts,
  variadic,
  withMarksOfElements,
} from "./define";

const merge = variadic([], ANYTHING, (_, values, { expression }) => {
  const given = values.filter(({ kind }) => kind !== "null");
  const entries = new Map<string, Value>();
  const unknowns: Value[] = [];
  for (const value of given) {
    if (value.kind !== "unknown" && !("entries" in value)) throw new Refusal("arguments must be maps or objects");
    if (value.kind === "unknown" || value.open) {
      // Whatever stood before may be overwritten.
      unknowns.push(...entries.values(), value);
      entries.clear();
    }
    if (value.kind !== "unknown") for (const [name, entry] of value.entries) entries.set(name, entry);
    boundElements(entries.size);
  }
  if (unknowns.length > 0) return withUnknownKeys(entries, unknowns, expression);
  const maps = given.length > 0 && given.every(({ kind }) => kind === "map");
  return { kind: maps ? "map" : "object", entries } satisfies MappingValue;
});

function lookup(mapping: Value, name: string, otherwise: Value | undefined): Value | undefined {
  if (!("entries" in mapping)) throw new Refusal("lookup() requires a map");
  const type = mapping.kind === "map" && otherwise !== undefined ? typeOf(mapping) : "any";
  // What does not fit is refused even where it is not needed.
  const fitting = typeof type === "object" && "element" in type ? convert(otherwise!, type.element) : otherwise;
  const found = mapping.entries.get(name) ?? mapping.open?.(name) ?? fitting;
  if (found === undefined) throw new Refusal(`there is no key ${JSON.stringify(name)}, and no default`);
  return found;
}

function transpose(entries: ReadonlyMap<string, Value>): Value {
  const turned = new Map<string, string[]>();
  for (const [name, names] of sortedEntries(entries))
    for (const each of elementsOf(names)) {
      if (each.kind !== "string") throw new Refusal("a list in the map must not hold null");
      const known = turned.get(each.value);
      if (known) known.push(name);
      else turned.set(each.value, [name]);
    }
  return { kind: "map", entries: new Map([...turned].map(([name, names]) => [name, texts(names.sort(compareText))])) };
}

export const mapFunctions = {
  keys: withMarksOfElements(
    define([PARTLY], ([value]) => {
      if (!("entries" in value)) throw new Refusal("a map is required");
      if (value.open) return undefined;
      const names = sortedEntries(value.entries).map(([name]) => string(name));
      return value.kind === "map" ? list(names) : tuple(names);
    }),
  ),
  lookup: withMarksOfElements(
    variadic([PARTLY, TEXT], ANYTHING, ([mapping, name], [otherwise, ...more]) => {
      if (more.length > 0) throw new Refusal("lookup() takes two or three arguments");
      return lookup(mapping, name, otherwise);
    }),
  ),
  merge: withMarksOfElements(merge),
  transpose: define([MAP_OF_TEXTS], ([entries]) => transpose(entries)),
  values: withMarksOfElements(
    define([ANYTHING], ([value], { expression }) => {
      if (value.kind === "unknown")
        return value.includes && value.only ? derive(expression, [value], { includes: value.includes, only: true }) : undefined;
      if (!("entries" in value)) throw new Refusal("a map is required");
      const entries = sortedEntries(value.entries).map(([, entry]) => entry);
      if (value.open) return derive(expression, [value], { includes: entries });
      return value.kind === "map" ? list(entries) : tuple(entries);
    }),
  ),
  zipmap: withMarksOfElements(
    define([LIST_OF_TEXTS, PARTLY], ([keys, values]) => {
      if (values.kind === "set") throw new Refusal("a list or tuple of values is required");
      const elements = elementsOf(values);
      if (keys.length !== elements.length) throw new Refusal("there must be as many keys as values");
      const entries = new Map<string, Value>();
      for (const [index, name] of keys.entries()) {
        if (name.kind === "unknown") return undefined;
        if (name.kind !== "string") throw new Refusal("a key must not be null");
        entries.set(name.value, elements[index]!);
      }
      const mapping: MappingValue = { kind: values.kind === "tuple" ? "object" : "map", entries };
      return markSensitive(mapping, keys.some(isSensitive));
    }),
  ),
};
