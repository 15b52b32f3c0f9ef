/**
 * Unknown values that remember what made them so. Text, reason and references are worked out only when somebody asks, since most unknowns
 * are never shown and a long expression would otherwise be printed once for each of its parts.
 */
import { holdsWritten, likeness, otherwise } from "./as-written";
import { enter, Exhausted, open, Refusal, TooMuch } from "./limits";
import type { MappingValue, Reference, UnknownValue, Value } from "../model/value";

/** What a refusing or limiting function says beside its text: see UnknownValue. */
export type Refinements = Partial<
  Pick<UnknownValue, "oneOf" | "includes" | "only" | "prefix" | "suffix" | "parts" | "encodes" | "replaced" | "invalid" | "sensitive">
>;

/** Text of an expression, printed when it is asked for. */
export type Describe = () => string;

/** Options of inputs are combined up to this many results. */
const MAX_OPTIONS = 16;

/** An unknown that depends on the inputs; its reason is that of the first unknown part unless one is given. */
export function derive(expression: Describe, inputs: readonly Value[], refinements: Refinements = {}, why?: string): UnknownValue {
  const value: UnknownValue = {
    kind: "unknown",
    get expression() {
      return expression();
    },
    get references() {
      return collectReferences(inputs);
    },
    get why() {
      return why ?? firstReason(inputs) ?? "depends on what is not known before apply";
    },
    texts: () => textsIn(inputs),
    ...refinements,
  };
  origins.set(value, { inputs, why });
  return value;
}

/** What derived unknowns were made of. Chains of thousands are followed here, since getters that ask getters would exhaust the stack. */
const origins = new WeakMap<Value, { readonly inputs: readonly Value[]; readonly why: string | undefined }>();

/** What Terraform would stop at. */
export function invalid(expression: Describe, why: string, inputs: readonly Value[] = []): UnknownValue {
  return derive(expression, inputs, { invalid: true }, why);
}

export const isInvalid = (value: Value): value is UnknownValue => value.kind === "unknown" && value.invalid === true;

/** The values and everything inside them, in order, each collection once. */
function* walk(inputs: readonly Value[]): Generator<Value> {
  const stack = [...inputs].reverse();
  const seen = new Set<Value>();
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    yield value;
    const inner = partsOf(value);
    if (inner.length === 0 || seen.has(value)) continue;
    seen.add(value);
    for (let index = inner.length - 1; index >= 0; index--) stack.push(inner[index]!);
  }
}

/** What an open object holds beside its entries, as one unknown: any attribute of a resource knows which resource it is of. */
function rest(value: MappingValue): Value[] {
  return value.open !== undefined ? [value.open("id")] : [];
}

function partsOf(value: Value): readonly Value[] {
  if (value.kind === "unknown") return origins.get(value)?.inputs ?? [];
  if ("elements" in value) return value.elements;
  return "entries" in value ? [...value.entries.values(), ...rest(value)] : [];
}

function firstReason(inputs: readonly Value[]): string | undefined {
  for (const value of walk(inputs)) {
    if (value.kind !== "unknown") continue;
    const origin = origins.get(value);
    const why = origin ? origin.why : value.why;
    if (why !== undefined) return why;
  }
  return undefined;
}

/** Every reference inside, each once. */
export function collectReferences(inputs: readonly Value[]): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const value of walk(inputs)) {
    if (origins.has(value)) continue;
    for (const reference of value.references ?? []) found.set(`${reference.address} ${JSON.stringify(reference.attribute)}`, reference);
  }
  return [...found.values()];
}

function textsIn(inputs: readonly Value[]): readonly string[] {
  const found = new Set<string>();
  for (const value of walk(inputs)) if (value.kind === "string") found.add(value.value);
  return [...found];
}

const whole = new WeakSet<Value>();

/** True where no part is unknown. Remembered by collection, since collections are shared. */
export function isWhollyKnown(value: Value): boolean {
  if (value.kind === "unknown") return false;
  if (!("elements" in value || "entries" in value)) return true;
  if (whole.has(value)) return true;
  if ("entries" in value && value.open !== undefined) return false;
  const inner = "elements" in value ? value.elements : value.entries.values();
  for (const part of inner) if (!isWhollyKnown(part)) return false;
  whole.add(value);
  return true;
}

const plainCollections = new WeakSet<Value>();

/** True where the value or a part of it is sensitive. */
export function isSensitive(value: Value): boolean {
  if (value.sensitive) return true;
  if (!("elements" in value || "entries" in value)) return false;
  if (plainCollections.has(value)) return false;
  const inner = "elements" in value ? value.elements : value.entries.values();
  for (const part of inner) if (isSensitive(part)) return true;
  plainCollections.add(value);
  return false;
}

export function markSensitive<V extends Value>(value: V, sensitive = true): V {
  return sensitive && !value.sensitive ? { ...value, sensitive: true } : value;
}

export function withoutMark<V extends Value>(value: V): V {
  if (!value.sensitive) return value;
  const { sensitive: _, ...plain } = value;
  return plain as V;
}

/**
 * What comes out for each choice among the inputs' options, where every unknown input has options and they are few; `undefined` otherwise.
 * Choices that Terraform would refuse are left out unless all are refused.
 */
function overOptions(inputs: readonly Value[], compute: (choice: readonly Value[]) => Value): readonly Value[] | undefined {
  const unknowns = inputs.flatMap((input, index) => (input.kind === "unknown" ? [{ index, options: input.oneOf ?? [] }] : []));
  const count = unknowns.reduce((product, { options }) => Math.min(product * options.length, MAX_OPTIONS + 1), 1);
  if (unknowns.length === 0 || count === 0 || count > MAX_OPTIONS) return undefined;
  const choices = Array.from({ length: count }, (_, number) => {
    const choice = [...inputs];
    let remaining = number;
    for (const { index, options } of unknowns) {
      choice[index] = options[remaining % options.length]!;
      remaining = Math.floor(remaining / options.length);
    }
    return choice;
  });
  const results = choices.map(compute).flatMap((result) => (result.kind === "unknown" && result.oneOf ? result.oneOf : [result]));
  const valid = results.filter((result) => !isInvalid(result));
  return valid.length === 0 ? results : valid;
}

/**
 * The result of a function or operator. `compute` leaves it open (`undefined`) where an unknown input decides. Errors become invalid unknowns,
 * options are gone through, references and (unless `marks` is false) marks of the inputs pass on.
 */
export function apply(
  expression: Describe,
  inputs: readonly Value[],
  compute: (inputs: readonly Value[]) => Value | undefined,
  marks = true,
): Value {
  const refused = inputs.find(isInvalid);
  if (refused) return invalid(expression, refused.why, inputs);
  const run = (given: readonly Value[]): Value => {
    try {
      return compute(given) ?? derive(expression, given);
    } catch (error) {
      return failure(expression, error, given);
    }
  };
  const result = inputs.some(holdsWritten) ? whateverTheTypes(expression, inputs, run) : run(inputs);
  return carry(inputs.includes(result) ? result : withOptions(expression, inputs, result, run), inputs, marks);
}

/** The result for inputs that were read from resources, whose types are not known. What Terraform would refuse is not what they are. */
function whateverTheTypes(expression: Describe, inputs: readonly Value[], run: (inputs: readonly Value[]) => Value): Value {
  const written = run(inputs);
  const other = run(inputs.map((input) => otherwise(input)));
  if (isInvalid(written)) return other;
  const likely = isInvalid(other) ? "alike" : likeness(written, other);
  if (likely === "different")
    return derive(expression, inputs, { oneOf: [written, other] }, "depends on the types that the provider gives to what is written");
  return likely === "same" || written.asWritten ? written : { ...written, asWritten: true };
}

function withOptions(expression: Describe, inputs: readonly Value[], result: Value, run: (inputs: readonly Value[]) => Value): Value {
  if (result.kind !== "unknown" || result.invalid || result.oneOf) return result;
  const oneOf = overOptions(inputs, run);
  if (!oneOf) return result;
  if (oneOf.every(isInvalid)) return oneOf[0]!;
  const settled = oneValue(oneOf);
  if (settled) return settled;
  const { prefix, suffix, parts, includes } = result;
  return derive(expression, inputs, { oneOf, ...defined({ prefix, suffix, parts, includes }) });
}

/** What it is whatever is chosen: lists to choose from may be equally long. */
export function oneValue([first, ...others]: readonly Value[]): Value | undefined {
  return first && isWhollyKnown(first) && others.every((other) => likeness(first, other) === "same") ? first : undefined;
}

/** Leaves out what is undefined. */
export function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Runs an evaluation inside the limits; whatever is thrown becomes an unknown. */
export function bounded(compute: () => Value, expression: Describe): Value {
  const { depth } = open;
  try {
    enter();
    return compute();
  } catch (error) {
    return depth === 0 ? outermostFailure(expression, error) : failure(expression, error);
  } finally {
    open.depth = depth;
  }
}

/** What a part of an evaluation comes to where something was thrown. @throws Exhausted, which ends the whole evaluation */
export function failure(expression: Describe, error: unknown, inputs: readonly Value[] = []): UnknownValue {
  if (error instanceof Exhausted) throw error;
  return outermostFailure(expression, error, inputs);
}

export function outermostFailure(expression: Describe, error: unknown, inputs: readonly Value[] = []): UnknownValue {
  if (error instanceof Refusal) return invalid(expression, error.message, inputs);
  if (error instanceof TooMuch) return beyondLimits(expression, inputs, error.message);
  if (error instanceof RangeError) return beyondLimits(expression, inputs, "is too large or nested too deeply to be evaluated");
  return derive(expression, inputs, {}, `could not be evaluated: ${error instanceof Error ? error.message : String(error)}`);
}

const beyond = new WeakSet<Value>();

function beyondLimits(expression: Describe, inputs: readonly Value[], why: string): UnknownValue {
  const value = derive(expression, inputs, {}, why);
  beyond.add(value);
  return value;
}

/** What went beyond the limits, where that is why a value is not known. */
export function beyondLimitsIn(value: Value): UnknownValue | undefined {
  for (const part of walk([value])) if (beyond.has(part)) return part as UnknownValue;
  return undefined;
}

/** Marks and references of the inputs hold for the result. */
function carry(result: Value, inputs: readonly Value[], marks: boolean): Value {
  const marked = markSensitive(result, marks && inputs.some((input) => input.sensitive));
  if (marked.kind === "unknown" || !inputs.some((input) => input !== result && input.references && input.kind !== "unknown")) return marked;
  const read = inputs.filter((input) => input.kind !== "unknown");
  const references = [...read, result].flatMap((value) => value.references ?? []);
  return { ...marked, references: [...new Set(references)] };
}
