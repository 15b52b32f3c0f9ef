/** Lists, sets, maps and objects. Elements that are unknown pass through wherever the result does not hang on them. */
import type { MappingValue, NumberValue, Value } from "../../model/value";
import { boolean, NULL, number, string, tuple } from "../../model/value";
import { convert } from "../convert";
import { boundElements, Refusal, step } from "../limits";
import { add, compare } from "../numbers";
import { compareText, equal, identity, setElements, sortedEntries } from "../order";
import { withUnknownKeys } from "../object";
import { listOf, typeOf, unify } from "../types";
import { derive, isSensitive, isWhollyKnown, markSensitive } from "../unknowns";
import {
  ANYTHING,
  COUNT,
  define,
  elementsOf,
  KNOWN_MAP,
  list,
  LIST,
  NUMBER,
  PARTLY,
  type TerraformFunction,
  TEXT,
  texts,
  TEXTS,
  variadic,
  withMarksOfElements,
} from "./define";
import { graphemes } from "./string";

/** The first that is neither null nor an empty string; with an unknown before it, one of those that it may be. */
const coalesce = variadic([], ANYTHING, (_, values, { expression }) => {
  const type = unify(values.map(typeOf));
  if (type === undefined) throw new Refusal("all arguments must have the same type");
  const options: Value[] = [];
  for (const each of values) {
    const value = convert(each, type);
    if (value.kind === "null" || (value.kind === "string" && value.value === "")) continue;
    options.push(value);
    if (value.kind !== "unknown") break;
  }
  if (options.length === 0) throw new Refusal("no argument is neither null nor an empty string");
  return options.length === 1 && options[0]!.kind !== "unknown" ? options[0] : derive(expression, values, { oneOf: options });
});

const coalesceList = variadic([], ANYTHING, (_, values, { expression }) => {
  const options: Value[] = [];
  for (const value of values) {
    if (value.kind !== "unknown" && listElements(value).length === 0) continue;
    options.push(value);
    if (value.kind !== "unknown") break;
  }
  if (options.length === 0) throw new Refusal("no list is not empty");
  return options.length === 1 && options[0]!.kind !== "unknown" ? options[0] : derive(expression, values, { oneOf: options });
});

const concat = variadic([], ANYTHING, (_, values, { expression }) => {
  if (values.length === 0) throw new Refusal("at least one list is required");
  const elements = values.flatMap(sureElements);
  boundElements(elements.length);
  const unknowns = values.filter((value) => value.kind === "unknown");
  if (unknowns.length > 0)
    return derive(expression, values, { includes: elements, ...(unknowns.every(({ only }) => only) && { only: true }) });
  const kind = values.every((value) => value.kind === "list") ? "list" : "tuple";
  return kind === "list" ? convert(tuple(elements), listOf("any")) : tuple(elements);
});

/** The elements of a list or tuple, which a set is not. @throws Refusal for anything else */
function listElements(value: Value): readonly Value[] {
  if (value.kind === "list" || value.kind === "tuple") return value.elements;
  throw new Refusal("a list or tuple is required");
}

/** Elements that are sure to be there. */
function sureElements(value: Value): readonly Value[] {
  return value.kind === "unknown" ? (value.includes ?? []) : listElements(value);
}

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

function distinct(values: readonly Value[]): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = identity(value);
    if (!isWhollyKnown(value)) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function flatten(value: Value, out: Value[]): boolean {
  let complete = true;
  for (const element of elementsOf(value)) {
    step();
    if ("elements" in element) complete = flatten(element, out) && complete;
    else if (element.kind === "unknown") {
      // It may be a list of its own, and hold more than what is known of it.
      out.push(...(element.includes ?? []), ...(element.only ? [] : [element]));
      complete = false;
    } else out.push(element);
  }
  boundElements(out.length);
  return complete;
}

function lookup(mapping: Value, name: string, otherwise: Value | undefined): Value | undefined {
  if (!("entries" in mapping)) throw new Refusal("lookup() requires a map");
  const found = mapping.entries.get(name) ?? mapping.open?.(name);
  if (found !== undefined) return found;
  if (otherwise === undefined) throw new Refusal(`there is no key ${JSON.stringify(name)}, and no default`);
  if (mapping.kind !== "map") return otherwise;
  const type = typeOf(mapping);
  return typeof type === "object" && "element" in type ? convert(otherwise, type.element) : otherwise;
}

function matchKeys(values: readonly Value[], keys: readonly Value[], wanted: readonly Value[]): Value | undefined {
  if (values.length !== keys.length) throw new Refusal("both lists must have the same length");
  const type = unify([...keys, ...wanted].map(typeOf));
  if (type === undefined) throw new Refusal("keys and the searchset must have the same type");
  const searched = wanted.map((each) => convert(each, type));
  const result: Value[] = [];
  for (const [index, key] of keys.entries()) {
    const answers = searched.map((each) => equal(convert(key, type), each));
    if (answers.includes(true)) result.push(values[index]!);
    else if (answers.includes(undefined)) return undefined;
  }
  return list(result);
}

/** Most values that Terraform's `range` gives. */
const MAX_RANGE = 1024;

function range(bounds: readonly NumberValue[]): Value {
  const [start, end] = bounds.length === 1 ? [number(0), bounds[0]!] : [bounds[0]!, bounds[1]!];
  const down = compare(end, start) < 0;
  const advance = bounds[2] ?? number(down ? -1 : 1);
  const direction = Math.sign(compare(advance, number(0)));
  if (compare(start, end) !== 0 && direction !== (down ? -1 : 1)) throw new Refusal("the step leads away from the limit");
  const values: NumberValue[] = [];
  for (let value = start; compare(end, value) * direction > 0; value = add(value, advance)) {
    if (values.length >= MAX_RANGE) throw new Refusal(`more than ${MAX_RANGE} values were generated`);
    values.push(value);
  }
  return list(values);
}

function setProduct(sequences: readonly Value[]): Value | undefined {
  if (sequences.length < 2) throw new Refusal("at least two sets are required");
  const ordered = sequences.every(({ kind }) => kind === "list" || kind === "tuple");
  const sets = sequences.map((sequence) => convert(sequence, ordered ? listOf("any") : { kind: "set", element: "any" }));
  if (sets.some(({ kind }) => kind === "unknown")) return undefined;
  boundElements(sets.reduce((count, set) => count * elementsOf(set).length, 1));
  let rows: Value[][] = [[]];
  for (const set of sets) rows = rows.flatMap((row) => elementsOf(set).map((element) => [...row, element]));
  return ordered ? list(rows.map(tuple)) : { kind: "set", elements: setElements(rows.map(tuple)) };
}

/** Unions and intersections are of one type; an unknown element leaves open whether it is another. */
const setOperation = (
  combine: (sets: readonly (readonly Value[])[]) => readonly Value[],
  sure: boolean,
  exactly?: number,
): TerraformFunction =>
  variadic([], ANYTHING, (_, values, { expression }) => {
    if (values.length === 0 || (exactly !== undefined && values.length !== exactly)) throw new Refusal("the number of sets is wrong");
    if (values.some(({ kind }) => kind === "null")) throw new Refusal("an argument must not be null");
    const known = values
      .filter(({ kind }) => kind !== "unknown")
      .map((value) => elementsOf(convert(value, { kind: "set", element: "any" })));
    const type = unify(known.flat().map(typeOf));
    if (type === undefined) throw new Refusal("all sets must have one element type");
    const sets = known.map((elements) => setElements(elements.map((element) => convert(element, type))));
    const included = values.flatMap((value) => (value.kind === "unknown" ? (value.includes ?? []) : []));
    const complete = values.every(isWhollyKnown);
    if (complete) return { kind: "set", elements: setElements(combine(sets)) };
    return derive(
      expression,
      values,
      sure ? { includes: setElements([...combine(sets), ...included]).filter(({ kind }) => kind !== "unknown") } : {},
    );
  });

const keysOf = (elements: readonly Value[]): Set<string> => new Set(elements.map(identity));

function transpose(entries: ReadonlyMap<string, Value>): Value {
  const turned = new Map<string, string[]>();
  for (const [name, names] of sortedEntries(entries))
    for (const each of elementsOf(convert(names, listOf("string")))) {
      if (each.kind !== "string") throw new Refusal("a list in the map must not hold null");
      const known = turned.get(each.value);
      if (known) known.push(name);
      else turned.set(each.value, [name]);
    }
  return { kind: "map", entries: new Map([...turned].map(([name, names]) => [name, texts(names.sort(compareText))])) };
}

/** The elements of a list with what is known of an unknown one. */
function overSequence(value: Value, keep: (elements: readonly Value[]) => readonly Value[], expression: () => string): Value | undefined {
  if (value.kind === "unknown")
    return value.includes ? derive(expression, [value], { includes: keep(value.includes), ...(value.only && { only: true }) }) : undefined;
  const elements = elementsOf(convert(value, listOf("any")));
  if (elements.every(isWhollyKnown)) return list(keep(elements));
  return derive(expression, [value], { includes: keep(elements.filter(isWhollyKnown)) });
}

function contains(value: Value, wanted: Value): Value | undefined {
  const answers = elementsOf(value, "contains() requires a list, tuple or set").map((element) => equal(element, wanted));
  return answers.includes(true) ? boolean(true) : answers.includes(undefined) ? undefined : boolean(false);
}

const functions = {
  alltrue: define([LIST], ([values]) => all(values, true)),
  anytrue: define([LIST], ([values]) => all(values, false)),
  chunklist: define([LIST, COUNT], ([values, size]) => {
    if (size < 0) throw new Refusal("the size must not be negative");
    if (size === 0) return list(values.length === 0 ? [] : [list(values)]);
    return list(
      Array.from({ length: Math.ceil(values.length / size) }, (_, index) => list(values.slice(index * size, (index + 1) * size))),
    );
  }),
  coalesce,
  coalescelist: coalesceList,
  compact: define([ANYTHING], ([value], { expression }) => {
    if (value.kind === "null") throw new Refusal("an argument must not be null");
    return overSequence(
      convert(value, listOf("string")),
      (each) => each.filter((one) => one.kind === "string" && one.value !== ""),
      expression,
    );
  }),
  concat,
  contains: define([PARTLY, PARTLY], ([value, wanted]) => contains(value, wanted)),
  distinct: define([ANYTHING], ([value], { expression }) => {
    if (value.kind === "null") throw new Refusal("an argument must not be null");
    return overSequence(value, distinct, expression);
  }),
  element: define([PARTLY, COUNT], ([value, index]) => {
    const elements = listElements(value);
    if (index < 0) throw new Refusal("the index must not be negative");
    if (elements.length === 0) throw new Refusal("an empty list has no elements");
    return elements[index % elements.length];
  }),
  flatten: define([PARTLY], ([value], { expression }) => {
    const out: Value[] = [];
    return flatten(value, out) ? tuple(out) : derive(expression, [value], { includes: out, only: true });
  }),
  index: define([PARTLY, PARTLY], ([value, wanted]) => {
    const elements = listElements(value);
    for (const [index, element] of elements.entries()) {
      const same = equal(element, wanted);
      if (same === undefined) return undefined;
      if (same) return number(index);
    }
    throw new Refusal("the item is not in the list");
  }),
  keys: define([PARTLY], ([value]) => {
    if (!("entries" in value)) throw new Refusal("a map is required");
    if (value.open) return undefined;
    const names = sortedEntries(value.entries).map(([name]) => string(name));
    return value.kind === "map" ? list(names) : tuple(names);
  }),
  length: define([PARTLY], ([value]) => {
    if ("elements" in value) return value.kind === "set" && !isWhollyKnown(value) ? undefined : number(value.elements.length);
    if ("entries" in value) return value.open ? undefined : number(value.entries.size);
    if (value.kind === "string") return number(graphemes(value.value).length);
    throw new Refusal("a string, list, map or object is required");
  }),
  lookup: variadic([PARTLY, TEXT], ANYTHING, ([mapping, name], [otherwise, ...more]) => {
    if (more.length > 0) throw new Refusal("lookup() takes two or three arguments");
    return lookup(mapping, name, otherwise);
  }),
  matchkeys: define([LIST, LIST, LIST], ([values, keys, wanted]) => matchKeys(values, keys, wanted)),
  merge,
  one: define([PARTLY], ([value]) => {
    const elements = elementsOf(value);
    if (elements.length > 1) throw new Refusal("a list, set or tuple of no or one element is required");
    return elements[0] ?? NULL;
  }),
  range: variadic([NUMBER], NUMBER, ([first], others) => {
    if (others.length > 2) throw new Refusal("range() takes one to three numbers");
    return range([first, ...others]);
  }),
  reverse: define([PARTLY], ([value]) => {
    const turned = [...elementsOf(value)].reverse();
    return value.kind === "tuple" ? tuple(turned) : list(turned);
  }),
  setintersection: setOperation(([first = [], ...others]) => {
    const keys = others.map(keysOf);
    return first.filter((element) => keys.every((each) => each.has(identity(element))));
  }, false),
  setproduct: variadic([], PARTLY, (_, sequences) => setProduct(sequences)),
  setsubtract: setOperation(
    ([first = [], second = []]) => {
      const removed = keysOf(second);
      return first.filter((element) => !removed.has(identity(element)));
    },
    false,
    2,
  ),
  setunion: setOperation((sets) => sets.flat(), true),
  slice: define([PARTLY, COUNT, COUNT], ([value, start, end]) => {
    const elements = listElements(value);
    if (start < 0 || end > elements.length || start > end) throw new Refusal("the start or end lies outside of the list");
    const part = elements.slice(start, end);
    return value.kind === "tuple" ? tuple(part) : list(part);
  }),
  sort: define([TEXTS], ([values]) => texts([...values].sort(compareText))),
  transpose: define([KNOWN_MAP], ([entries]) => transpose(entries)),
  values: define([ANYTHING], ([value], { expression }) => {
    if (value.kind === "unknown")
      return value.includes && value.only ? derive(expression, [value], { includes: value.includes, only: true }) : undefined;
    if (!("entries" in value)) throw new Refusal("a map is required");
    const entries = sortedEntries(value.entries).map(([, entry]) => entry);
    if (value.open) return derive(expression, [value], { includes: entries });
    return value.kind === "map" ? list(entries) : tuple(entries);
  }),
  zipmap: withMarksOfElements(
    define([LIST, PARTLY], ([keys, values]) => {
      const elements = elementsOf(values);
      if (keys.length !== elements.length) throw new Refusal("there must be as many keys as values");
      const entries = new Map<string, Value>();
      for (const [index, key] of keys.entries()) {
        const name = convert(key, "string");
        if (name.kind === "unknown") return undefined;
        if (name.kind !== "string") throw new Refusal("a key must not be null");
        entries.set(name.value, elements[index]!);
      }
      const mapping: MappingValue = { kind: values.kind === "tuple" ? "object" : "map", entries };
      return markSensitive(mapping, keys.some(isSensitive));
    }),
  ),
};

/** `alltrue` is false with one false, `anytrue` true with one true. */
function all(values: readonly Value[], wanted: boolean): Value | undefined {
  const truths = values.map((value) => convert(value, "bool"));
  const deciding = truths.some((truth) => (truth.kind === "bool" && truth.value !== wanted) || (wanted && truth.kind === "null"));
  if (deciding) return boolean(!wanted);
  return truths.some(({ kind }) => kind === "unknown") ? undefined : boolean(wanted);
}

/** Their results hold the elements that they were given. */
const PASSING = [
  "chunklist",
  "concat",
  "element",
  "flatten",
  "keys",
  "length",
  "lookup",
  "merge",
  "reverse",
  "setproduct",
  "slice",
  "values",
] as const;

export const collectionFunctions: Readonly<Record<string, TerraformFunction>> = {
  ...functions,
  ...Object.fromEntries(PASSING.map((name) => [name, withMarksOfElements(functions[name])])),
};
