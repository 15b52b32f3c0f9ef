/**
 * Terraform's types, and which one several values have in common: what a conditional, a list or a map makes of parts that differ.
 * Rules: https://github.com/zclconf/go-cty/blob/main/docs/convert.md
 */
import type { Value } from "../model/value";
import { step } from "./limits";
import { sortedEntries } from "./order";

export type Type =
  | "string"
  | "number"
  | "bool"
  /** Not known, or whatever it is: the type of null and of unknown values. */
  | "any"
  | { readonly kind: "list" | "set" | "map"; readonly element: Type }
  | { readonly kind: "tuple"; readonly elements: readonly Type[] }
  | { readonly kind: "object"; readonly attributes: ReadonlyMap<string, Type>; readonly optional?: ReadonlyMap<string, Value | undefined> };

export const listOf = (element: Type): Type => ({ kind: "list", element });
export const setOf = (element: Type): Type => ({ kind: "set", element });
export const mapOf = (element: Type): Type => ({ kind: "map", element });

const remembered = new WeakMap<Value, Type>();

/** The type as far as the value shows it: the elements of an empty list, a null and an unknown are of any type. */
export function typeOf(value: Value): Type {
  switch (value.kind) {
    case "string":
    case "number":
    case "bool":
      return value.kind;
    case "null":
    case "unknown":
      return "any";
    default: {
      const known = remembered.get(value);
      if (known) return known;
      const type = collectionType(value);
      remembered.set(value, type);
      return type;
    }
  }
}

function collectionType(value: Extract<Value, { elements: unknown } | { entries: unknown }>): Type {
  switch (value.kind) {
    case "tuple":
      return { kind: "tuple", elements: value.elements.map(typeOf) };
    case "list":
    case "set":
      return { kind: value.kind, element: common(value.elements) };
    case "map":
      return { kind: "map", element: common([...value.entries.values()]) };
    case "object":
      return { kind: "object", attributes: new Map([...value.entries].map(([name, entry]) => [name, typeOf(entry)])) };
  }
}

/** The type of elements that are all of one type, some of which may not show it. */
function common(values: readonly Value[]): Type {
  let type: Type = "any";
  for (const value of values) {
    type = overlay(type, typeOf(value));
    if (isComplete(type)) break;
  }
  return type;
}

function overlay(a: Type, b: Type): Type {
  if (a === "any") return b;
  if (b === "any" || typeof a === "string" || typeof b === "string" || a === b) return a;
  step();
  if ("element" in a && "element" in b) return { kind: a.kind, element: overlay(a.element, b.element) };
  if ("elements" in a && "elements" in b)
    return { kind: a.kind, elements: a.elements.map((element, index) => overlay(element, b.elements[index] ?? "any")) };
  if ("attributes" in a && "attributes" in b)
    return {
      kind: a.kind,
      attributes: new Map([...a.attributes].map(([name, type]) => [name, overlay(type, b.attributes.get(name) ?? "any")])),
    };
  return a;
}

export function isComplete(type: Type): boolean {
  if (typeof type === "string") return type !== "any";
  step();
  if ("element" in type) return isComplete(type.element);
  if ("elements" in type) return type.elements.every(isComplete);
  return [...type.attributes.values()].every(isComplete);
}

export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (typeof a === "string" || typeof b === "string" || a.kind !== b.kind) return false;
  step();
  if ("element" in a && "element" in b) return sameType(a.element, b.element);
  if ("elements" in a && "elements" in b)
    return a.elements.length === b.elements.length && a.elements.every((element, index) => sameType(element, b.elements[index]!));
  if ("attributes" in a && "attributes" in b)
    return (
      a.attributes.size === b.attributes.size &&
      [...a.attributes].every(([name, type]) => b.attributes.has(name) && sameType(type, b.attributes.get(name)!))
    );
  return false;
}

/** The one type that values of all these types are converted to; `undefined` where there is none. */
export function unify(types: readonly Type[]): Type | undefined {
  const first = types[0];
  if (first === undefined) return "any";
  if (types.every((type) => sameType(type, first))) return first;
  const shown = types.filter((type) => type !== "any");
  if (shown.length < types.length) return unify(shown);
  step(types.length);
  const objects = shown.filter((type) => typeof type !== "string" && type.kind === "object") as Extract<Type, { attributes: unknown }>[];
  const tuples = shown.filter((type) => typeof type !== "string" && type.kind === "tuple") as Extract<Type, { elements: unknown }>[];
  if (objects.length === shown.length) return unifyObjects(objects);
  if (tuples.length === shown.length) return unifyTuples(tuples);
  if (shown.every((type) => typeof type === "string")) return unifyPrimitives(shown as string[]);
  return unifyCollections(shown);
}

function unifyPrimitives(types: readonly string[]): Type | undefined {
  return types.includes("string") ? "string" : undefined;
}

function unifyObjects(types: readonly Extract<Type, { attributes: unknown }>[]): Type | undefined {
  const first = types[0]!.attributes;
  const sameNames = types.every(
    ({ attributes }) => attributes.size === first.size && [...attributes.keys()].every((name) => first.has(name)),
  );
  if (!sameNames) {
    const element = unifyParts(types.map(({ attributes }) => [...attributes.values()]));
    return element && mapOf(element);
  }
  const attributes = new Map<string, Type>();
  for (const name of first.keys()) {
    const type = unify(types.map((each) => each.attributes.get(name)!));
    if (type === undefined) return undefined;
    attributes.set(name, type);
  }
  return { kind: "object", attributes };
}

/** With a null among them, whose type is left open, so is what all have in common, if those of each have something. */
function unifyParts(types: readonly (readonly Type[])[]): Type | undefined {
  const isOpen = () => types.some((parts) => parts.includes("any")) && types.every((parts) => unify(parts) !== undefined);
  return unify(types.flat()) ?? (isOpen() ? "any" : undefined);
}

function unifyTuples(types: readonly Extract<Type, { elements: unknown }>[]): Type | undefined {
  const length = types[0]!.elements.length;
  if (!types.every(({ elements }) => elements.length === length)) {
    const element = unifyParts(types.map(({ elements }) => elements));
    return element && listOf(element);
  }
  const elements: Type[] = [];
  for (let index = 0; index < length; index++) {
    const type = unify(types.map((each) => each.elements[index]!));
    if (type === undefined) return undefined;
    elements.push(type);
  }
  return { kind: "tuple", elements };
}

/** Lists with tuples and sets, or maps with objects: the collection type wins, and its elements are unified. */
function unifyCollections(types: readonly Type[]): Type | undefined {
  const kinds = new Set(types.map((type) => (typeof type === "string" ? "primitive" : type.kind)));
  const sequences = [...kinds].every((kind) => kind === "list" || kind === "set" || kind === "tuple");
  const mappings = [...kinds].every((kind) => kind === "map" || kind === "object");
  if (!sequences && !mappings) return undefined;
  if (!kinds.has("set")) {
    const element = unify(types.flatMap(partsOf));
    return element && (mappings ? mapOf(element) : listOf(element));
  }
  // Where there is a set no type is made up: one of the collections is it, if all others convert to it, a list or one of texts before others.
  const parts = types.flatMap(partsOf);
  const candidates = types.filter(isCollection).filter(({ element }) => parts.every((part) => convertible(part, element)));
  const lists = candidates.filter(({ kind }) => kind === "list");
  const wanted = lists.length > 0 ? lists : candidates;
  return wanted.find(({ element }) => element === "string") ?? wanted.find(isComplete) ?? wanted[0];
}

const isCollection = (type: Type) => typeof type === "object" && "element" in type;

/** True where some value of the one type converts to the other. */
function convertible(from: Type, to: Type): boolean {
  if (typeof from === "string" && typeof to === "string")
    return from === to || from === "string" || to === "string" || from === "any" || to === "any";
  return unify([from, to]) !== undefined;
}

function partsOf(type: Type): readonly Type[] {
  if (typeof type === "string") return [];
  if ("element" in type) return [type.element];
  return "elements" in type ? type.elements : [...type.attributes.values()];
}

/** As error messages and `type` name it. */
export function typeName(type: Type): string {
  if (typeof type === "string") return type === "any" ? "dynamic" : type;
  step();
  if ("element" in type) return `${type.kind}(${typeName(type.element)})`;
  if ("elements" in type) return `tuple([${type.elements.map(typeName).join(", ")}])`;
  return `object({${sortedEntries(type.attributes)
    .map(([name, each]) => `${name}: ${typeName(each)}`)
    .join(", ")}})`;
}
