/** Whether a value stands in the configuration, rather than being made or read at apply. */
import type { Attribute } from "../../terraform/model/attribute";

/** Known, and not empty; one known arm of a condition is enough. */
export function isWrittenOut(attribute: Attribute): boolean {
  const alternatives = attribute.unknown?.oneOf;
  if (alternatives) return alternatives.some((_, index) => isWrittenOut(attribute.alternative(index)));
  return (attribute.string ?? "") !== "" && attribute.references.length === 0;
}
