/** Lists and tuples, and what holds for collections of any kind. Elements that are unknown pass through wherever the result does not hang on them. */
import type { NumberValue, Value } from "../../model/value";
import { boolean, NULL, number, tuple } from "../../model/value";
import { convert } from "../convert";
import { boundElements, Refusal, step } from "../limits";
import { add, compare } from "../numbers";
import { compareText, equal, identity } from "../order";
import { listOf, typeOf, unify } from "../types";
import { derive, isWhollyKnown } from "../unknowns";
import {
  ANYTHING,
  COUNT,
  define,
  elementsOf,
  list,
  LIST,
  NUMBER,
  PARTLY,
  type TerraformFunction,
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

function flatten(elements: readonly Value[], out: Value[]): boolean {
  let complete = true;
  for (const element of elements) {
    step();
    if ("elements" in element) complete = flatten(element.elements, out) && complete;
    else if (element.kind === "unknown") {
      // It may be a list of its own, and hold more than what is known of it.
      flatten(element.includes ?? [], out);
      if (!element.only) out.push(element);
      complete = false;
    } else out.push(element);
  }
  boundElements(out.length);
  return complete;
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

/** The elements of a list with what is known of an unknown one. Where some are unknown, it is not known how many stay, but they are all. */
function overSequence(value: Value, keep: (elements: readonly Value[]) => readonly Value[], expression: () => string): Value | undefined {
  if (value.kind === "unknown")
    return value.includes ? derive(expression, [value], { includes: keep(value.includes), ...(value.only && { only: true }) }) : undefined;
  const elements = elementsOf(convert(value, listOf("any")));
  const kept = keep(elements);
  return elements.every(isWhollyKnown) ? list(kept) : derive(expression, [value], { includes: kept, only: true });
}

/** However long the list is, this many of its elements there are: Terraform stops where it is shorter. */
function sliceOfUnknown(value: Value, length: number, expression: () => string): Value {
  boundElements(length);
  return list(Array.from({ length }, (_, index) => derive(() => `${expression()}[${index}]`, [value])));
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
      (each) => each.filter((one) => one.kind !== "null" && !(one.kind === "string" && one.value === "")),
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
    if (elements.length === 0) throw new Refusal("an empty list has no elements");
    const place = index % elements.length;
    // Of a list Terraform 1.11 counts from the end, whatever its documentation says; of a tuple it does not.
    if (place < 0 && value.kind === "tuple") throw new Refusal("the index must not be negative");
    return elements.at(place);
  }),
  flatten: define([ANYTHING], ([value], { expression }) => {
    const out: Value[] = [];
    if (value.kind !== "unknown" && flatten(elementsOf(value), out)) return tuple(out);
    if (value.kind === "unknown" && !value.includes) return undefined;
    if (value.kind === "unknown") flatten([value], out);
    return derive(expression, [value], { includes: out, only: true });
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
  length: define([PARTLY], ([value]) => {
    if ("elements" in value) return value.kind === "set" && !isWhollyKnown(value) ? undefined : number(value.elements.length);
    if ("entries" in value) return value.open ? undefined : number(value.entries.size);
    if (value.kind === "string") return number(graphemes(value.value).length);
    throw new Refusal("a string, list, map or object is required");
  }),
  matchkeys: define([LIST, LIST, LIST], ([values, keys, wanted]) => matchKeys(values, keys, wanted)),
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
  slice: define([{ ...PARTLY, allows: "all" }, COUNT, COUNT], ([value, start, end], { expression }) => {
    const length = value.kind === "unknown" ? Infinity : listElements(value).length;
    if (start < 0 || end > length || start > end) throw new Refusal("the start or end lies outside of the list");
    if (value.kind === "unknown") return sliceOfUnknown(value, end - start, expression);
    const part = listElements(value).slice(start, end);
    return value.kind === "tuple" ? tuple(part) : list(part);
  }),
  sort: define([{ ...TEXTS, allows: "all", read: (value) => value }], ([value], { expression }) => {
    if (isWhollyKnown(value)) return texts([...TEXTS.read(value)].sort(compareText));
    if (value.kind !== "unknown") return derive(expression, [value], { includes: elementsOf(value), only: true });
    return value.includes && derive(expression, [value], { includes: value.includes, ...(value.only && { only: true }) });
  }),
};

/** `alltrue` is false with one false, `anytrue` true with one true. */
function all(values: readonly Value[], wanted: boolean): Value | undefined {
  const truths = values.map((value) => convert(value, "bool"));
  const deciding = truths.some((truth) => (truth.kind === "bool" && truth.value !== wanted) || (wanted && truth.kind === "null"));
  if (deciding) return boolean(!wanted);
  return truths.some(({ kind }) => kind === "unknown") ? undefined : boolean(wanted);
}

/** Their results hold the elements that they were given. */
const PASSING = ["chunklist", "concat", "element", "flatten", "length", "reverse", "slice"] as const;

export const collectionFunctions: Readonly<Record<string, TerraformFunction>> = {
  ...functions,
  ...Object.fromEntries(PASSING.map((name) => [name, withMarksOfElements(functions[name])])),
};
