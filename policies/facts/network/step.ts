/** A place that a fact rests on, with half a sentence about it: what a finding lists as the way by which something is reached. */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";

export interface Step {
  readonly at: Attribute | Resource;
  readonly message: string;
}

/** An answer that may not be known before apply. */
export type Answer = "yes" | "no" | "maybe";

export const all = (answers: readonly Answer[]): Answer => (answers.includes("no") ? "no" : answers.includes("maybe") ? "maybe" : "yes");
export const any = (answers: readonly Answer[]): Answer => (answers.includes("yes") ? "yes" : answers.includes("maybe") ? "maybe" : "no");

/** "yes" becomes "maybe" where count or for_each is not known, since there may be none of it. */
export const exists = (resource: Resource, answer: Answer = "yes"): Answer =>
  resource.repetition === "unknown" ? all([answer, "maybe"]) : answer;
