/** Numbers: https://developer.hashicorp.com/terraform/language/functions/abs and its neighbours. */
import type { NumberValue } from "../../model/value";
import { number } from "../../model/value";
import { Refusal } from "../limits";
import { add, compare, floor, fromDouble, fromInteger, negate } from "../numbers";
import { COUNT, define, LIST, NUMBER, PARTLY, variadic } from "./define";
import { convert } from "../convert";

const ZERO = number(0);

/** Functions that Terraform itself computes in doubles. */
function double(value: number): NumberValue {
  if (!Number.isFinite(value)) throw new Refusal("the result is not a number");
  return fromDouble(value || 0);
}

function extreme(sign: number, values: readonly NumberValue[]): NumberValue {
  const first = values[0];
  if (!first) throw new Refusal("at least one number is required");
  return values.reduce((best, value) => (compare(value, best) * sign > 0 ? value : best), first);
}

/** Digits and letters of all bases up to 62, as Go's big.Int reads them: up to 36 without regard to case. */
function parseInteger(digits: string, base: number): NumberValue {
  if (base < 2 || base > 62) throw new Refusal("the base must be between 2 and 62");
  const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const text = (base <= 36 ? digits.toLowerCase() : digits).replace(/^[+-]/, "");
  let value = 0n;
  for (const digit of text) {
    const worth = alphabet.indexOf(digit);
    if (worth < 0 || worth >= base) throw new Refusal(`${JSON.stringify(digits)} is not a whole number in base ${base}`);
    value = value * BigInt(base) + BigInt(worth);
  }
  if (text === "") throw new Refusal(`${JSON.stringify(digits)} is not a whole number in base ${base}`);
  return fromInteger(digits.startsWith("-") ? -value : value);
}

export const numericFunctions = {
  abs: define([NUMBER], ([value]) => (compare(value, ZERO) < 0 ? negate(value) : value)),
  ceil: define([NUMBER], ([value]) => negate(floor(negate(value)))),
  floor: define([NUMBER], ([value]) => floor(value)),
  log: define([NUMBER, NUMBER], ([value, base]) => double(Math.log(value.value) / Math.log(base.value))),
  max: variadic([], NUMBER, (_, values) => extreme(1, values)),
  min: variadic([], NUMBER, (_, values) => extreme(-1, values)),
  parseint: define([PARTLY, COUNT], ([digits, base]) => {
    if (digits.kind !== "string") throw new Refusal("the first argument must be a string");
    return parseInteger(digits.value, base);
  }),
  pow: define([NUMBER, NUMBER], ([value, power]) => double(Math.pow(value.value, power.value))),
  signum: define([COUNT], ([value]) => number(Math.sign(value))),
  sum: define([LIST], ([values]) => {
    if (values.length === 0) throw new Refusal("a list of at least one number is required");
    let total: NumberValue = ZERO;
    for (const value of values) {
      const each = convert(value, "number");
      if (each.kind === "unknown") return undefined;
      if (each.kind !== "number") throw new Refusal("all elements must be numbers");
      total = add(total, each);
    }
    return total;
  }),
};
