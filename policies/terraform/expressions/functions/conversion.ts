/** Types: conversions, `try` and `can`, sensitive marks, `type`. */
import type { UnknownValue } from "../../model/value";
import { boolean, string } from "../../model/value";
import { convert } from "../convert";
import { Refusal } from "../limits";
import { listOf, mapOf, setOf, type Type, typeName, typeOf } from "../types";
import { derive, isInvalid, isWhollyKnown, markSensitive, withoutMark } from "../unknowns";
import { ANYTHING, define, type TerraformFunction, variadic, withMarksOfElements } from "./define";

const conversion = (type: Type): TerraformFunction =>
  withMarksOfElements(
    define([ANYTHING], ([value], { expression }) => {
      const converted = convert(value, type);
      return converted.kind !== "unknown" || converted === value ? converted : derive(expression, [converted], pick(converted));
    }),
  );

function pick({ oneOf, includes, only }: UnknownValue): Pick<UnknownValue, "oneOf" | "includes" | "only"> {
  return { ...(oneOf && { oneOf }), ...(includes && { includes }), ...(only && { only }) };
}

const withOwnMarks = (definition: TerraformFunction): TerraformFunction => ({ ...definition, marks: "own" });

export const conversionFunctions = {
  tostring: conversion("string"),
  tonumber: conversion("number"),
  tobool: conversion("bool"),
  tolist: conversion(listOf("any")),
  // Elements of a set have no marks of their own.
  toset: define([ANYTHING], ([value]) => convert(value, setOf("any"))),
  tomap: conversion(mapOf("any")),
  try: {
    ...variadic([], ANYTHING, (_, values) => {
      const found = values.find((value) => !isInvalid(value));
      if (found === undefined) throw new Refusal("no expression of try() succeeded");
      return found;
    }),
    takesInvalid: true,
    marks: "elements",
  },
  can: {
    ...define([ANYTHING], ([value]) => (isInvalid(value) ? boolean(false) : isWhollyKnown(value) ? boolean(true) : undefined)),
    takesInvalid: true,
    marks: "elements",
  },
  sensitive: withOwnMarks(define([ANYTHING], ([value]) => markSensitive(value))),
  nonsensitive: withOwnMarks(define([ANYTHING], ([value]) => withoutMark(value))),
  issensitive: withOwnMarks(
    define([ANYTHING], ([value]) => (value.kind === "unknown" && !value.sensitive ? undefined : boolean(value.sensitive === true))),
  ),
  type: define([ANYTHING], ([value]) => string(typeName(typeOf(value)))),
} satisfies Record<string, TerraformFunction>;
