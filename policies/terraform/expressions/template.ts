/** Strings with interpolations and directives. What is known of a string stays known around the pieces that are not. */
import type { Expression, TemplatePart } from "../hcl/ast";
import type { StringValue, UnknownValue, Value } from "../model/value";
import { string } from "../model/value";
import { convert } from "./convert";
import { describe } from "./describe";
import { evaluateIn, type Frame } from "./evaluate";
import { loopFrame } from "./for-expression";
import { boundText, Refusal } from "./limits";
import { bool } from "./operators";
import { pairs } from "./traversal";
import { apply, defined, derive, type Describe, isInvalid } from "./unknowns";

export function evaluateTemplate(parts: readonly TemplatePart[], frame: Frame, expression: Describe): Value {
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only?.type === "interpolation") return evaluateIn(only.expression, frame);
  return concatenate(pieces(parts, frame), expression);
}

/** The text of all pieces, each of which is converted as an interpolation is. */
export function concatenate(values: readonly Value[], expression: Describe): Value {
  return apply(expression, values, (given) => {
    const converted = given.map(interpolated);
    let length = 0;
    for (const each of converted) if (each.kind === "string") boundText((length += each.value.length));
    return joined(converted, expression);
  });
}

function interpolated(value: Value): StringValue | UnknownValue {
  if (value.kind === "null") throw new Refusal("a null value cannot be part of a string");
  const converted = convert(value, "string");
  if (converted.kind === "string" || converted.kind === "unknown") return converted;
  throw new Refusal(`a ${value.kind} cannot be part of a string`);
}

function joined(values: readonly (StringValue | UnknownValue)[], expression: Describe): Value {
  const parts: (string | UnknownValue)[] = [];
  for (const value of values)
    for (const part of value.kind === "string" ? [value.value] : (value.parts ?? [value])) {
      const last = parts.at(-1);
      if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
      else if (part !== "") parts.push(part);
    }
  return fromParts(parts, expression, values);
}

/** A string, or an unknown that keeps the pieces that are known. */
export function fromParts(parts: readonly (string | UnknownValue)[], expression: Describe, inputs: readonly Value[]): Value {
  if (parts.every((part) => typeof part === "string")) return string(parts.join("").normalize());
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (parts.length === 1 && typeof first !== "string") return first;
  const prefix = typeof first === "string" ? first : first.prefix;
  const suffix = typeof last === "string" ? last : last.suffix;
  return derive(expression, inputs, { parts, ...defined({ prefix, suffix }) });
}

/** A loop without callbacks: templates nest, and each frame on the stack counts. */
function pieces(parts: readonly TemplatePart[], frame: Frame): Value[] {
  const values: Value[] = [];
  for (const part of parts) {
    if (part.type === "text") values.push(string(part.value));
    else if (part.type === "interpolation") values.push(evaluateIn(part.expression, frame));
    else if (part.type === "if") values.push(branch(part, frame));
    else for (const value of loop(part, frame)) values.push(value);
  }
  return values;
}

function branch(part: Extract<TemplatePart, { type: "if" }>, frame: Frame): Value {
  const expression = (): string => describe(asTemplate(part));
  const condition = evaluateIn(part.condition, frame);
  return apply(expression, [condition], ([given]) => {
    const chosen = bool(given!);
    if (chosen !== undefined) return concatenate(pieces(chosen ? part.then : part.else, frame), expression);
    const options = [part.then, part.else]
      .map((each) => concatenate(pieces(each, frame), expression))
      .filter((option) => !isInvalid(option));
    return derive(expression, [given!, ...options], options.every((option) => option.kind === "string") ? { oneOf: options } : {});
  });
}

function loop(part: Extract<TemplatePart, { type: "for" }>, frame: Frame): Value[] {
  const expression = (): string => describe(asTemplate(part));
  const collection = evaluateIn(part.collection, frame);
  const turns: Value[] = [];
  const whole = apply(expression, [collection], ([given]) => {
    const entries = pairs(given!);
    if (entries === undefined) return undefined;
    for (const [key, value] of entries)
      for (const piece of pieces(part.body, loopFrame(frame, part.key, key, part.value, value))) turns.push(piece);
    return string("");
  });
  return [...turns, whole];
}

const asTemplate = (part: TemplatePart): Expression => ({ type: "template", parts: [part], start: 0, end: 0 });
