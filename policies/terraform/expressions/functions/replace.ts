/**
 * `replace`, whose text or replacement may be unknown: between the places the known stays known, and of a text that is not known it is
 * remembered what is done to it, so that what the text says can be followed nevertheless (placeholders in the JSON of a policy).
 */
import type { StringValue, UnknownValue, Value } from "../../model/value";
import { string } from "../../model/value";
import { boundElements, boundText } from "../limits";
import { concatenate } from "../template";
import { derive, type Describe } from "../unknowns";
import { define, TEXT, text, type TerraformFunction } from "./define";
import { ANY_TEXT } from "./pieces";
import { replaceRegex } from "./regex";

export const replace: TerraformFunction = define([ANY_TEXT, TEXT, ANY_TEXT], ([value, from, to], { expression }) => {
  if (value.kind === "string" && to.kind === "string") return text(replaceText(value.value, from, to.value));
  return from === "" || isPattern(from) ? undefined : replaced(value, from, to, expression);
});

const isPattern = (from: string): boolean => from.length > 1 && from.startsWith("/") && from.endsWith("/");

function replaceText(value: string, from: string, to: string): string {
  if (isPattern(from)) return replaceRegex(value, from.slice(1, -1), to);
  const count = from === "" ? Array.from(value).length + 1 : value.split(from).length - 1;
  boundText(value.length + count * Math.max(0, to.length - from.length));
  return from === "" ? to + Array.from(value, (each) => each + to).join("") : value.split(from).join(to);
}

function replaced(
  value: StringValue | UnknownValue,
  from: string,
  to: StringValue | UnknownValue,
  expression: Describe,
): Value | undefined {
  const inside = (piece: StringValue | UnknownValue): Value => replaced(piece, from, to, expression) ?? derive(expression, [piece, to]);
  if (value.kind === "string") {
    const pieces = value.value.split(from);
    boundElements(pieces.length);
    return concatenate(
      pieces.flatMap((piece, index) => (index === 0 ? [string(piece)] : [to, string(piece)])),
      expression,
    );
  }
  if (!value.parts) return derive(expression, [value, to], { replaced: { text: value, from, put: inside } });
  if (value.parts.some((part) => typeof part === "string" && mayCross(part, from))) return undefined;
  return concatenate(
    value.parts.map((part) => inside(typeof part === "string" ? string(part) : part)),
    expression,
  );
}

/** Whether one of the places may begin or end in what is unknown beside the text. */
function mayCross(known: string, from: string): boolean {
  if (from.includes(known)) return known !== from;
  for (let length = 1; length < from.length; length++)
    if (known.endsWith(from.slice(0, length)) || known.startsWith(from.slice(length))) return true;
  return false;
}
