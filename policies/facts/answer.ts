/** Questions about a configuration have three answers, and "unknown" is never taken for "no". */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";

export type Answer = "yes" | "no" | "unknown";

/** "yes" where one is, else "unknown" where one may be. */
export const any = (answers: readonly Answer[]): Answer =>
  answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no";

/** "no" where one is, else "unknown" where one may be. */
export const all = (answers: readonly Answer[]): Answer =>
  answers.includes("no") ? "no" : answers.includes("unknown") ? "unknown" : "yes";

/** Of a switch that is off where it is left out. */
export function answer(attribute: Attribute): Answer {
  if (attribute.isTrue) return "yes";
  return attribute.isAbsent || attribute.isFalse ? "no" : "unknown";
}

/** Whether there is such a resource: not known where count or for_each is not. */
export const exists = ({ repetition }: Resource): Answer => (repetition === "unknown" ? "unknown" : "yes");
