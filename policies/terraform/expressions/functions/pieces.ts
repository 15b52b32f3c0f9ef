/**
 * Functions that change little of a text: where only pieces of it are unknown, the others stay known. Scripts and policies from templates are
 * trimmed and indented on their way, and what they say is judged nevertheless.
 */
import type { StringValue, UnknownValue, Value } from "../../model/value";
import { string } from "../../model/value";
import { concatenate } from "../template";
import { derive, type Describe } from "../unknowns";
import { TEXT, text, type Parameter } from "./define";

/** A string, also one that is not known. */
export const ANY_TEXT: Parameter<StringValue | UnknownValue> = {
  ...TEXT,
  allows: "all",
  read: (value) => value as StringValue | UnknownValue,
};

/** Where in a text a piece of it stands. */
export interface Place {
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * The text with each known piece changed; `undefined` where nothing of it is known. An unknown at an end may be another one afterwards; one
 * between others (an id, a name) has nothing to trim or indent.
 */
export function changed(
  value: StringValue | UnknownValue,
  change: (piece: string, place: Place) => string,
  expression: Describe,
): Value | undefined {
  if (value.kind === "string") return text(change(value.value, { first: true, last: true }));
  const { parts } = value;
  if (!parts) return undefined;
  const end = parts.length - 1;
  const pieces = parts.map((part, index) => {
    const [first, last] = [index === 0, index === end];
    if (typeof part === "string") return string(change(part, { first, last }));
    return first || last ? derive(expression, [part]) : part;
  });
  return concatenate(pieces, expression);
}
