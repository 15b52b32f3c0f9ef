/**
 * What is read from a resource has the types of the provider's schema, and not those in which it is written: `from_port = "22"` is a number,
 * a list of groups may be a set. The schema is not known here, so functions and operators are asked twice: with what is written, and with
 * what it may have become. Where the answers are not alike, it is not known which one Terraform gets.
 */
import type { MappingValue, SequenceValue, Value } from "../model/value";
import { string, unknown } from "../model/value";
import { step } from "./limits";
import { digitsOf, parseNumber } from "./numbers";
import { setElements } from "./order";

const plain = new WeakSet<Value>();

/** Whether the value or a part of it was read from a resource. Remembered by collection, since collections are shared. */
export function holdsWritten(value: Value): boolean {
  if (value.asWritten) return value.kind !== "unknown";
  if (!("elements" in value || "entries" in value) || plain.has(value)) return false;
  const inner = "elements" in value ? value.elements : value.entries.values();
  for (const part of inner) if (holdsWritten(part)) return true;
  plain.add(value);
  return false;
}

/** The value with the other types that a schema may have given to what was read from a resource. */
export function otherwise(value: Value, written = value.asWritten === true): Value {
  step();
  if (!written && !holdsWritten(value)) return value;
  switch (value.kind) {
    case "string":
      return value.value === "true" || value.value === "false"
        ? { kind: "bool", value: value.value === "true" }
        : (numberIn(value.value) ?? value);
    case "number":
      return string(digitsOf(value));
    case "bool":
      return string(String(value.value));
    case "list":
    case "set":
    case "tuple":
      return otherSequence(value, written);
    case "map":
    case "object":
      return otherMapping(value, written);
    default:
      return value;
  }
}

const numberIn = (text: string): Value | undefined => (/^-?[0-9]/.test(text) && text.length < 40 ? parseNumber(text) : undefined);

function otherSequence(value: SequenceValue, written: boolean): Value {
  const elements = value.elements.map((element) =>
    written && "entries" in element ? element : otherwise(element, written || element.asWritten),
  );
  if (!written) return { kind: value.kind, elements };
  if (!elements.some((element) => "entries" in element)) return { kind: "set", elements: setElements(elements) };
  const blocks = elements.map(block);
  // The order of blocks in a set depends on what the provider fills in: any other order will do.
  return blocks.length === 1 ? { kind: "list", elements: blocks } : { kind: "set", elements: setElements(blocks).reverse() };
}

/** A block has more attributes than are written, and each has a type of its own. */
function block(value: Value): Value {
  if (!("entries" in value)) return value;
  const entries = new Map([...value.entries].map(([name, entry]) => [name, otherwise(entry, true)]));
  return { kind: "object", entries, open: (name) => unknown(name, "is set by the provider at apply") };
}

/** A map is one of strings, as `tags` are. */
function otherMapping(value: MappingValue, written: boolean): Value {
  const entry = (each: Value): Value => (written && each.kind === "string" ? each : otherwise(each, written || each.asWritten));
  return { ...value, kind: written ? "map" : value.kind, entries: new Map([...value.entries].map(([name, each]) => [name, entry(each)])) };
}

/** How much two answers have in common. */
export type Likeness = "same" | "alike" | "different";

/** Alike are values of other types that make no difference to what is written: 5 and "5", a list and a set in its order. */
export function likeness(a: Value, b: Value): Likeness {
  step();
  if (a === b || a.kind === "unknown") return "same";
  if (b.kind === "unknown") return "different";
  if ("elements" in a && "elements" in b) {
    if (a.elements.length !== b.elements.length) return "different";
    return least([a.kind === b.kind ? "same" : "alike", ...a.elements.map((element, index) => likeness(element, b.elements[index]!))]);
  }
  if ("entries" in a && "entries" in b) {
    if (a.entries.size !== b.entries.size) return "different";
    const inside = [...a.entries].map(([name, entry]) => (b.entries.has(name) ? likeness(entry, b.entries.get(name)!) : "different"));
    return least([a.kind === b.kind && a.open === b.open ? "same" : "alike", ...inside]);
  }
  if (textOf(a) !== textOf(b)) return "different";
  return a.kind === b.kind ? "same" : "alike";
}

const least = (all: readonly Likeness[]): Likeness => (all.includes("different") ? "different" : all.includes("alike") ? "alike" : "same");

/** `undefined` for collections, which are like no scalar. */
function textOf(value: Value): string | undefined {
  if (value.kind === "null") return "null";
  if (value.kind === "number") return digitsOf(value);
  return "value" in value ? String(value.value) : undefined;
}
