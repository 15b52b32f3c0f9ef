/** Questions about a configuration have three answers, and "unknown" is never taken for "no". */
import type { Attribute } from "../terraform/model/attribute";

export type Answer = "yes" | "no" | "unknown";

/** "yes" where one is, else "unknown" where one may be. */
export function any(answers: Iterable<Answer>): Answer {
  let result: Answer = "no";
  for (const answer of answers) {
    if (answer === "yes") return "yes";
    if (answer === "unknown") result = "unknown";
  }
  return result;
}

/** Of a switch that is off where it is left out. */
export function answer(attribute: Attribute): Answer {
  if (attribute.isTrue) return "yes";
  return attribute.isAbsent || attribute.isFalse ? "no" : "unknown";
}
