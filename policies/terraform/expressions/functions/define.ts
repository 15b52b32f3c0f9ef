/**
 * How a function is written: its parameters with their types, and what it does with them. Conversion, null, unknown and sensitive arguments
 * are looked after here, once, as Terraform does for all of its functions.
 */
import type { MappingValue, NumberValue, SequenceValue, StringValue, Value } from "../../model/value";
import { string } from "../../model/value";
import { convert } from "../convert";
import { boundText, Refusal } from "../limits";
import { toCount } from "../numbers";
import type { Files } from "../scope";
import { listOf, mapOf, type Type } from "../types";
import { type Describe, isSensitive, isWhollyKnown, markSensitive } from "../unknowns";

/** What a function may ask beside its arguments. */
export interface Context {
  readonly files: Files | undefined;
  /** The call, as written. */
  readonly expression: Describe;
  /** Evaluates a template over these names and nothing else. */
  render(text: string, names: ReadonlyMap<string, Value>): Value;
}

export interface Parameter<T> {
  readonly type: Type;
  /** What is let through: "known" is wholly known, "parts" may have unknown parts, "all" may be unknown. @default "known" */
  readonly allows?: "parts" | "all";
  readonly nullable?: true;
  read(value: Value): T;
}

export interface TerraformFunction {
  readonly parameters: readonly Parameter<unknown>[];
  readonly rest?: Parameter<unknown>;
  /** True for `try` and `can`, which are given what Terraform would stop at. */
  readonly takesInvalid?: true;
  /**
   * What becomes of sensitive marks: "elements" keeps those of elements where they are, "own" leaves all to the function.
   * @default one anywhere marks the whole result
   */
  readonly marks?: "elements" | "own";
  call(args: readonly unknown[], rest: readonly unknown[], context: Context): Value | undefined;
}

type Read<P extends readonly Parameter<unknown>[]> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** A function of these parameters; it returns `undefined` where an unknown argument decides. */
export function define<const P extends readonly Parameter<unknown>[]>(
  parameters: P,
  call: (args: Read<P>, context: Context) => Value | undefined,
): TerraformFunction {
  return { parameters, call: (args, _, context) => call(args as Read<P>, context) };
}

/** A function of these parameters and any number of others after them. */
export function variadic<const P extends readonly Parameter<unknown>[], T>(
  parameters: P,
  rest: Parameter<T>,
  call: (args: Read<P>, rest: readonly T[], context: Context) => Value | undefined,
): TerraformFunction {
  return { parameters, rest, call: (args, others, context) => call(args as Read<P>, others as readonly T[], context) };
}

/** Applies a function to arguments. @throws Refusal where Terraform would */
export function callWith(definition: TerraformFunction, args: readonly Value[], context: Context): Value | undefined {
  const { parameters, rest } = definition;
  if (args.length < parameters.length) throw new Refusal(`not enough arguments: ${parameters.length} are required`);
  if (args.length > parameters.length && !rest) throw new Refusal(`too many arguments: ${parameters.length} are expected`);
  const converted = args.map((argument, index) => prepare(argument, parameters[index] ?? rest!));
  if (converted.includes(undefined)) return undefined;
  const values = converted as Value[];
  const read = values.map((value, index) => (parameters[index] ?? rest!).read(value));
  const result = definition.call(read.slice(0, parameters.length), read.slice(parameters.length), context);
  return result && (definition.marks ? result : markSensitive(result, values.some(isSensitive)));
}

/** Says that the marks of elements stay with the elements. */
export const withMarksOfElements = (definition: TerraformFunction): TerraformFunction => ({ ...definition, marks: "elements" });

function prepare(argument: Value, parameter: Parameter<unknown>): Value | undefined {
  if (argument.kind === "null" && !parameter.nullable) throw new Refusal("an argument must not be null");
  const value = convert(argument, parameter.type);
  if (value.kind === "unknown") return parameter.allows === "all" ? value : undefined;
  return parameter.allows || isWhollyKnown(value) ? value : undefined;
}

const same = (value: Value): Value => value;
const readText = (value: Value): string => (value as StringValue).value;

export const TEXT: Parameter<string> = { type: "string", read: readText };
export const NUMBER: Parameter<NumberValue> = { type: "number", read: (value) => value as NumberValue };
export const COUNT: Parameter<number> = { type: "number", read: (value) => toCount(value as NumberValue) };
export const BOOLEAN: Parameter<boolean> = { type: "bool", read: (value) => (value as { readonly value: boolean }).value };
/** Anything that is wholly known, null included. */
export const KNOWN: Parameter<Value> = { type: "any", nullable: true, read: same };
/** Anything but null, with unknown parts. */
export const PARTLY: Parameter<Value> = { type: "any", allows: "parts", read: same };
/** Anything at all. */
export const ANYTHING: Parameter<Value> = { type: "any", allows: "all", nullable: true, read: same };
/** Elements of a list, set or tuple that become a list. */
export const LIST: Parameter<readonly Value[]> = {
  type: listOf("any"),
  allows: "parts",
  read: (value) => (value as SequenceValue).elements,
};
/** The same as strings, which elements of different types become, too. */
export const LIST_OF_TEXTS: typeof LIST = { ...LIST, type: listOf("string") };
/** Strings, none of them null. */
export const TEXTS: Parameter<readonly string[]> = {
  type: listOf("string"),
  read: (value) => (value as SequenceValue).elements.map(readElement),
};
export const MAP_OF_TEXTS: Parameter<ReadonlyMap<string, Value>> = {
  type: mapOf(listOf("string")),
  read: (value) => (value as MappingValue).entries,
};

function readElement(value: Value): string {
  if (value.kind !== "string") throw new Refusal("a string in the list must not be null");
  return value.value;
}

/** A string as Terraform keeps it: normalised, and not too long. */
export function text(value: string): StringValue {
  boundText(value.length);
  return string(value.normalize());
}

/** The elements of a list, set or tuple. @throws Refusal for anything else */
export function elementsOf(value: Value, what = "a list, set or tuple is required"): readonly Value[] {
  if ("elements" in value) return value.elements;
  throw new Refusal(what);
}

export const list = (elements: readonly Value[]): SequenceValue => ({ kind: "list", elements });
export const texts = (values: Iterable<string>): SequenceValue => list(Array.from(values, text));
