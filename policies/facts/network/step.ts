/** A place that a fact rests on, with half a sentence about it: what a finding lists as the way by which something is reached. */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";

export interface Step {
  readonly at: Attribute | Resource;
  readonly message: string;
}
