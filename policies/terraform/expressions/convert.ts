/** Values as another type, by Terraform's rules: `"1"` for 1, a list from a tuple, a map from an object. */
import type { SequenceValue, UnknownValue, Value } from "../model/value";
import { boolean, NULL, string } from "../model/value";
import { Refusal, step } from "./limits";
import { digitsOf, parseNumber } from "./numbers";
import { setElements } from "./order";
import { type Type, isComplete, sameType, typeName, typeOf, unify } from "./types";
import { bounded, defined, derive, type Describe } from "./unknowns";

/** For those outside of an evaluation (a variable and its type): inside the limits, and an invalid unknown where Terraform would not convert. */
export function convertValue(value: Value, type: Type, expression: Describe): Value {
  return bounded(() => convert(value, type), expression);
}

/** @throws Refusal where Terraform would not convert, TooMuch where the value is too large */
export function convert(value: Value, type: Type): Value {
  if (type === "any" || value.kind === "null") return value;
  if (value.kind === "unknown") return convertUnknown(value, type);
  if (value.kind === type) return ofKnownType(value);
  step();
  const converted = typeof type === "string" ? convertPrimitive(value, type) : convertCollection(value, type);
  return converted === value ? value : keepMarks(value, converted);
}

/** What was read from a resource has the type that it is converted to. */
function ofKnownType<V extends Value>(value: V): V {
  if (!value.asWritten) return value;
  const { asWritten: _, ...typed } = value;
  return typed as V;
}

/** The order of elements stays as written, which is not the order that they have if they were a set. */
function keepMarks(from: Value, to: Value): Value {
  const asWritten = from.asWritten && (to.kind === "list" || to.kind === "tuple");
  if (!from.sensitive && !from.references && !asWritten) return to;
  const { sensitive, references } = from;
  return { ...to, ...(sensitive && { sensitive }), ...(references && { references }), ...(asWritten && { asWritten }) };
}

/** What it may be is converted too; refinements of strings hold for nothing else. */
function convertUnknown(value: UnknownValue, type: Type): Value {
  if (value.oneOf) return withRefinement(value, "oneOf", convertible(value.oneOf, type));
  if (value.includes && typeof type === "object" && "element" in type)
    return withRefinement(value, "includes", convertible(value.includes, type.element));
  return value;
}

/** The same unknown, whose text and references stay unasked for. */
function withRefinement(value: UnknownValue, name: "oneOf" | "includes", converted: readonly Value[]): UnknownValue {
  const before = value[name]!;
  if (converted.length === before.length && converted.every((one, index) => one === before[index])) return value;
  const { invalid, sensitive, oneOf, includes, only, prefix, suffix, parts } = value;
  return derive(
    () => value.expression,
    [value],
    defined({ invalid, sensitive, oneOf, includes, only, prefix, suffix, parts, [name]: converted }),
  );
}

/** Those that convert. @throws Refusal where none does, since then nothing that it may be is right */
function convertible(values: readonly Value[], type: Type): readonly Value[] {
  const refused: unknown[] = [];
  const converted = values.flatMap((value) => {
    try {
      return [convert(value, type)];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
      return [];
    }
  });
  if (converted.length === 0 && refused.length > 0) throw refused[0];
  return converted;
}

function convertPrimitive(value: Value, type: "string" | "number" | "bool"): Value {
  if (type === "string" && value.kind === "number") return string(digitsOf(value));
  if (type === "string" && value.kind === "bool") return string(String(value.value));
  if (type === "number" && value.kind === "string") {
    const number = parseNumber(value.value);
    if (number) return number;
    throw new Refusal("a number is required");
  }
  if (type === "bool" && value.kind === "string") {
    if (value.value === "true" || value.value === "1") return boolean(true);
    if (value.value === "false" || value.value === "0") return boolean(false);
  }
  throw new Refusal(`${type} required, not ${typeName(typeOf(value))}`);
}

function convertCollection(value: Value, type: Exclude<Type, string>): Value {
  if (isComplete(type) && sameType(typeOf(value), type)) return value;
  switch (type.kind) {
    case "list":
    case "set":
      if ("elements" in value) return convertSequence(value, type.kind, type.element);
      break;
    case "tuple":
      if (value.kind === "tuple" && value.elements.length === type.elements.length)
        return { kind: "tuple", elements: value.elements.map((element, index) => convert(element, type.elements[index]!)) };
      break;
    case "map":
      if ("entries" in value) {
        if (value.open) throw new Refusal("a whole resource is not a map");
        const entries = alike([...value.entries.values()], type.element);
        return { kind: "map", entries: new Map([...value.entries.keys()].map((name, index) => [name, entries[index]!])) };
      }
      break;
    case "object":
      if ("entries" in value) return convertObject(value, type);
      break;
  }
  throw new Refusal(`${typeName(type)} required, not ${typeName(typeOf(value))}`);
}

function convertSequence(value: SequenceValue, kind: "list" | "set", element: Type): Value {
  const elements = alike(value.elements, element);
  return kind === "set" ? { kind, elements: setElements(elements) } : { kind, elements };
}

/** As elements of one collection: what the wanted type leaves open is the same for all. */
function alike(values: readonly Value[], wanted: Type): readonly Value[] {
  const converted = values.map((value) => convert(value, wanted));
  if (isComplete(wanted)) return converted;
  const types = converted.map(typeOf);
  if (types.every((type) => sameType(type, types[0]!))) return converted;
  const common = unify(types);
  if (common === undefined) throw new Refusal("all elements must have the same type");
  return converted.map((value) => convert(value, common));
}

function convertObject(value: Extract<Value, { entries: unknown }>, type: Extract<Type, { kind: "object" }>): Value {
  const entries = new Map<string, Value>();
  for (const [name, each] of type.attributes) {
    const entry = value.entries.get(name) ?? value.open?.(name);
    const given =
      entry === undefined || (entry.kind === "null" && type.optional?.get(name) !== undefined) ? type.optional?.get(name) : entry;
    if (given === undefined && !type.optional?.has(name)) throw new Refusal(`attribute "${name}" is required`);
    entries.set(name, convert(given ?? NULL, each));
  }
  return { kind: "object", entries };
}
