/** Facts that are collected when a policy first asks for them, once for everything that is judged together. */
import type { Facts } from "./facts";

export function once<T>(collect: (facts: Facts) => T): (facts: Facts) => T {
  const collected = new WeakMap<Facts, { readonly value: T }>();
  return (facts) => {
    const known = collected.get(facts) ?? { value: collect(facts) };
    collected.set(facts, known);
    return known.value;
  };
}
