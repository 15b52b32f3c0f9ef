/** Steps into values: `.name`, `[key]` and splats. */
import type { Value } from "../model/value";
import { tuple } from "../model/value";
import { convert } from "./convert";
import { Refusal } from "./limits";
import { toCount } from "./numbers";
import { sortedEntries } from "./order";
import type { Step } from "./scope";
import { apply, derive, type Describe } from "./unknowns";

/** Elements are listed as what an unknown index may give up to this many. */
const MAX_OPTIONS = 64;

export function take(value: Value, step: Step, expression: Describe): Value {
  if ("name" in step) return apply(expression, [value], ([of]) => attribute(of!, step.name, expression));
  return apply(expression, [value, step.key], ([of, key]) => index(of!, key!, expression));
}

function attribute(of: Value, name: string, expression: Describe): Value | undefined {
  switch (of.kind) {
    case "unknown":
      return undefined;
    case "map":
    case "object": {
      const found = of.entries.get(name) ?? of.open?.(name);
      if (found === undefined) throw new Refusal(`there is no attribute "${name}"`);
      return found;
    }
    case "null":
      throw new Refusal(`a null value has no attribute "${name}"`);
    default:
      if (/^\d+$/.test(name)) return index(of, { kind: "number", value: Number(name) }, expression);
      throw new Refusal(`a ${of.kind} has no attribute "${name}"`);
  }
}

function index(of: Value, key: Value, expression: Describe): Value | undefined {
  if (of.kind === "null") throw new Refusal("a null value has no elements");
  if (key.kind === "null") throw new Refusal("a null value cannot be a key");
  if (of.kind === "unknown") return undefined;
  if (of.kind === "list" || of.kind === "tuple") {
    const position = convert(key, "number");
    if (position.kind !== "number") return anyOf(of.elements, [of, key], expression);
    const found = of.elements[toCount(position)];
    if (found === undefined) throw new Refusal(`there is no element ${position.value}: it has ${of.elements.length}`);
    return found;
  }
  if (of.kind === "map" || of.kind === "object") {
    const name = convert(key, "string");
    if (name.kind !== "string") return of.open ? undefined : anyOf([...of.entries.values()], [of, key], expression);
    return attribute(of, name.value, expression);
  }
  throw new Refusal(`a ${of.kind} has no elements that can be indexed`);
}

function anyOf(options: readonly Value[], inputs: readonly Value[], expression: Describe): Value {
  if (options.length === 0) throw new Refusal("an empty collection has no elements");
  return derive(expression, inputs, options.length <= MAX_OPTIONS ? { oneOf: options } : {});
}

/** `of[*]` with what is done to each element. Anything but a sequence is a sequence of one, and null is none. */
export function splat(of: Value, each: (element: Value) => Value, expression: Describe): Value {
  return apply(expression, [of], ([value]) => {
    switch (value!.kind) {
      case "unknown":
        return derive(
          expression,
          [value!],
          value!.includes ? { includes: value!.includes.map(each), ...(value!.only && { only: true }) } : {},
        );
      case "null":
        return tuple([]);
      case "list":
      case "set":
        return sequence("list", value!.elements.map(each));
      case "tuple":
        return sequence("tuple", value!.elements.map(each));
      default:
        return sequence("tuple", [each(value!)]);
    }
  });
}

/** A list or tuple, unless Terraform would have stopped at one of its elements. */
export function sequence(kind: "list" | "tuple", elements: readonly Value[]): Value {
  const refused = elements.find((element) => element.kind === "unknown" && element.invalid);
  return refused ?? { kind, elements };
}

/** Keys and elements in the order in which loops take them. @throws Refusal where it cannot be looped over */
export function pairs(collection: Value): readonly (readonly [Value, Value])[] | undefined {
  switch (collection.kind) {
    case "unknown":
      return undefined;
    case "list":
    case "tuple":
      return collection.elements.map((element, index) => [{ kind: "number", value: index }, element]);
    case "set":
      return collection.elements.map((element) => [element, element]);
    case "map":
    case "object":
      return collection.open
        ? undefined
        : sortedEntries(collection.entries).map(([name, entry]) => [{ kind: "string", value: name }, entry]);
    case "null":
      throw new Refusal("a null value cannot be looped over");
    default:
      throw new Refusal(`a ${collection.kind} cannot be looped over`);
  }
}
