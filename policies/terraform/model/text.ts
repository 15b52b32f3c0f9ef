/** Values as people read them in a message: Terraform's notation, shortened, and never a secret. */
import type { Value } from "./value";

const MAX_LENGTH = 120;

export const LEFT_OUT = "(left out)";

export function text(value: Value | undefined): string {
  if (value === undefined) return LEFT_OUT;
  const written = write(value);
  return written.length > MAX_LENGTH ? `${written.slice(0, MAX_LENGTH - 1)}…` : written;
}

function write(value: Value): string {
  if (value.sensitive) return "(sensitive)";
  switch (value.kind) {
    case "string":
      return JSON.stringify(value.value.slice(0, MAX_LENGTH));
    case "number":
      return value.exact ?? String(value.value);
    case "bool":
      return String(value.value);
    case "null":
      return "null";
    case "unknown":
      return value.expression;
    case "list":
    case "set":
    case "tuple":
      return `[${value.elements.slice(0, MAX_LENGTH).map(write).join(", ")}]`;
    case "map":
    case "object":
      return `{${[...value.entries]
        .slice(0, MAX_LENGTH)
        .map(([key, entry]) => `${JSON.stringify(key)} = ${write(entry)}`)
        .join(", ")}}`;
  }
}
