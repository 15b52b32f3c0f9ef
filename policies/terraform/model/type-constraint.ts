/**
 * The type that a variable is declared with: `map(object({ port = number, open = optional(bool, false) }))`.
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */
import { evaluate } from "../expressions/evaluate";
import { listOf, mapOf, setOf, type Type } from "../expressions/types";
import type { Expression } from "../hcl/ast";
import { NO_NAMES } from "./scopes";
import type { Value } from "./value";

const PRIMITIVES = new Set(["string", "number", "bool", "any"]);
const COLLECTIONS: Readonly<Record<string, (element: Type) => Type>> = { list: listOf, set: setOf, map: mapOf };

/** What cannot be read as a type is "any", since Terraform refuses it anyway. */
export function typeConstraint(expression: Expression | undefined): Type {
  if (expression?.type === "parentheses") return typeConstraint(expression.inner);
  if (expression?.type === "variable") {
    if (PRIMITIVES.has(expression.name)) return expression.name as Type;
    return COLLECTIONS[expression.name]?.("any") ?? "any";
  }
  if (expression?.type === "literal" && typeof expression.value === "string") {
    // `type = "string"` and `type = "list"`, as they were written before 0.12.
    return PRIMITIVES.has(expression.value) ? (expression.value as Type) : (COLLECTIONS[expression.value]?.("any") ?? "any");
  }
  if (expression?.type !== "call") return "any";
  const [first] = expression.arguments;
  const collection = COLLECTIONS[expression.name];
  if (collection) return collection(typeConstraint(first));
  if (expression.name === "tuple" && first?.type === "tuple") return { kind: "tuple", elements: first.elements.map(typeConstraint) };
  return expression.name === "object" && first?.type === "object" ? objectType(first.items) : "any";
}

function objectType(items: readonly { readonly key: Expression; readonly value: Expression }[]): Type {
  const attributes = new Map<string, Type>();
  const optional = new Map<string, Value | undefined>();
  for (const { key, value } of items) {
    if (key.type !== "literal" || typeof key.value !== "string") continue;
    const isOptional = value.type === "call" && value.name === "optional";
    attributes.set(key.value, typeConstraint(isOptional ? value.arguments[0] : value));
    if (isOptional) optional.set(key.value, value.arguments[1] && evaluate(value.arguments[1], NO_NAMES));
  }
  return { kind: "object", attributes, optional };
}
