/** Whether a value stands in the configuration, rather than being made or read at apply. */
import type { Attribute } from "../../terraform/model/attribute";

/** Known, and not empty; one known arm of a condition is enough. */
export function isWrittenOut(attribute: Attribute): boolean {
  if (attribute.unknown?.oneOf) return attribute.alternatives.some(isWrittenOut);
  return (attribute.string ?? "") !== "" && attribute.references.length === 0;
}
