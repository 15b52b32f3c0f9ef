/** Objects from keys and values, as constructors and loops make them. */
import type { MappingValue, Value } from "../model/value";
import { convert } from "./convert";
import { Refusal } from "./limits";
import { apply, derive, type Describe, isInvalid } from "./unknowns";

export function objectOf(items: readonly (readonly [Value, Value])[], expression: Describe): Value {
  const values = items.map(([, value]) => value);
  const refused = values.find(isInvalid);
  if (refused) return refused;
  const keys = items.map(([key]) => key);
  return apply(expression, keys, (given) => {
    const entries = new Map<string, Value>();
    const nameless: Value[] = [];
    items.forEach(([, value], index) => {
      const name = keyName(given[index]!);
      if (name === undefined) nameless.push(given[index]!, value);
      else entries.set(name, value);
    });
    return nameless.length === 0 ? { kind: "object", entries } : withUnknownKeys(entries, nameless, expression);
  });
}

/** The text of a key; `undefined` where it is unknown. @throws Refusal where it cannot be one */
export function keyName(key: Value): string | undefined {
  if (key.kind === "null") throw new Refusal("a key must not be null");
  const name = convert(key, "string");
  return name.kind === "string" ? name.value : undefined;
}

/** Entries that are sure beside others that are not: any other name may have a value. */
export function withUnknownKeys(entries: ReadonlyMap<string, Value>, nameless: readonly Value[], expression: Describe): MappingValue {
  const rest = derive(expression, nameless);
  return { kind: "object", entries, open: () => rest };
}
