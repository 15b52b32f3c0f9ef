/** Operators over values (https://developer.hashicorp.com/terraform/language/expressions/operators), with what follows from a known side alone. */
import type { BinaryOperator } from "../hcl/ast";
import type { NumberValue, Value } from "../model/value";
import { boolean, FALSE, TRUE } from "../model/value";
import { convert } from "./convert";
import { Refusal } from "./limits";
import { add, compare, divide, modulo, multiply, negate, subtract } from "./numbers";
import { equal } from "./order";
import { apply, type Describe, isSensitive, markSensitive } from "./unknowns";

const ARITHMETIC: Partial<Record<BinaryOperator, (a: NumberValue, b: NumberValue) => NumberValue>> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
  "%": modulo,
};

const COMPARISON: Partial<Record<BinaryOperator, (difference: number) => boolean>> = {
  "<": (difference) => difference < 0,
  ">": (difference) => difference > 0,
  "<=": (difference) => difference <= 0,
  ">=": (difference) => difference >= 0,
};

export function binary(operator: BinaryOperator, left: Value, right: Value, expression: Describe): Value {
  return apply(expression, [left, right], ([a, b]) => {
    if (operator === "==" || operator === "!=") return compareEqual(a!, b!, operator === "==");
    if (operator === "&&" || operator === "||") return logic(bool(a!), bool(b!), operator === "||");
    const [x, y] = [numeric(a!), numeric(b!)];
    if (x === undefined || y === undefined) return undefined;
    return ARITHMETIC[operator]?.(x, y) ?? boolean(COMPARISON[operator]!(compare(x, y)));
  });
}

export function unary(operator: "-" | "!", operand: Value, expression: Describe): Value {
  return apply(expression, [operand], ([value]) => {
    if (operator === "-") {
      const number = numeric(value!);
      return number && negate(number);
    }
    const truth = bool(value!);
    return truth === undefined ? undefined : boolean(!truth);
  });
}

function compareEqual(a: Value, b: Value, wanted: boolean): Value | undefined {
  const same = equal(a, b);
  return same === undefined ? undefined : markSensitive(boolean(same === wanted), isSensitive(a) || isSensitive(b));
}

/** One side that decides is enough, as it will be at apply. */
function logic(a: boolean | undefined, b: boolean | undefined, deciding: boolean): Value | undefined {
  if (a === deciding || b === deciding) return boolean(deciding);
  return a === undefined || b === undefined ? undefined : deciding ? FALSE : TRUE;
}

/** @throws Refusal where it is null or not a boolean */
export function bool(value: Value): boolean | undefined {
  if (value.kind === "null") throw new Refusal("a boolean is required, not null");
  const converted = convert(value, "bool");
  return converted.kind === "bool" ? converted.value : undefined;
}

function numeric(value: Value): NumberValue | undefined {
  if (value.kind === "null") throw new Refusal("a number is required, not null");
  const converted = convert(value, "number");
  return converted.kind === "number" ? converted : undefined;
}
