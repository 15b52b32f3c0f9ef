/** Facts that are collected when a policy first asks for them, once for everything that is judged together. */
import type { Facts } from "./facts";

export function once<T>(collect: (facts: Facts) => T): (facts: Facts) => T {
  return (facts) => facts.once(collect);
}
