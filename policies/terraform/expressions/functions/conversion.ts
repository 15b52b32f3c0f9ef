/** Types: conversions, `try` and `can`, sensitive marks, `type`. */
import type { Value } from "../../model/value";
import { boolean, string } from "../../model/value";
import { convert } from "../convert";
import { Refusal } from "../limits";
import { listOf, mapOf, setOf, type Type, typeName, typeOf } from "../types";
import { derive, isInvalid, isWhollyKnown, markSensitive, withoutMark } from "../unknowns";
import { ANYTHING, define, type TerraformFunction, variadic } from "./define";

const conversion = (type: Type): TerraformFunction =>
  define([ANYTHING], ([value], { expression }) => {
    if (value.kind !== "unknown") return convert(value, type);
    const converted = convert(value, type);
    return converted === value ? value : derive(expression, [converted], value.oneOf || value.includes ? pick(converted) : {});
  });

function pick(value: Value): { readonly oneOf?: readonly Value[]; readonly includes?: readonly Value[] } {
  if (value.kind !== "unknown") return {};
  return { ...(value.oneOf ? { oneOf: value.oneOf } : {}), ...(value.includes ? { includes: value.includes } : {}) };
}

export const conversionFunctions = {
  tostring: conversion("string"),
  tonumber: conversion("number"),
  tobool: conversion("bool"),
  tolist: conversion(listOf("any")),
  toset: conversion(setOf("any")),
  tomap: conversion(mapOf("any")),
  try: {
    ...variadic([], ANYTHING, (_, values) => {
      const found = values.find((value) => !isInvalid(value));
      if (found === undefined) throw new Refusal("no expression of try() succeeded");
      return found;
    }),
    takesInvalid: true,
  },
  can: {
    ...define([ANYTHING], ([value]) => (isInvalid(value) ? boolean(false) : isWhollyKnown(value) ? boolean(true) : undefined)),
    takesInvalid: true,
  },
  sensitive: define([ANYTHING], ([value]) => markSensitive(value)),
  nonsensitive: define([ANYTHING], ([value]) => withoutMark(value)),
  issensitive: define([ANYTHING], ([value]) =>
    value.kind === "unknown" && !value.sensitive ? undefined : boolean(value.sensitive === true),
  ),
  type: define([ANYTHING], ([value]) => string(typeName(typeOf(value)))),
} satisfies Record<string, TerraformFunction>;
