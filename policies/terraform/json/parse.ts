/**
 * Reads JSON as Terraform does: with a line and column for what is wrong, and with nothing lost where an object has one key twice. All of it
 * costs little beside `JSON.parse`.
 */
import { MAX_DEPTH, type Diagnostic, type Source } from "../source";
import { read } from "./read";

/** The value, `undefined` where there is none; and what is wrong. Repeated keys come out as the tuple of their blocks. */
export function parseJson(source: Source): { value: unknown; diagnostics: Diagnostic[] } {
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch {
    return read(source);
  }
  return isFaithful(source.text, value) ? { value, diagnostics: [] } : read(source);
}

/**
 * Whether `JSON.parse` dropped nothing and did not go too deep. It keeps only the last of repeated keys; but each key has a colon behind it,
 * so the colons of the text are as many as the keys and the colons inside of strings, unless something is gone.
 */
function isFaithful(text: string, value: unknown): boolean {
  if (text.includes("\\u003")) return false; // A colon may be written \u003a, which would upset the count.
  const count = countKeysAndColons(value, 0);
  return count === colons(text);
}

/** `NaN` where it goes too deep. */
function countKeysAndColons(value: unknown, depth: number): number {
  if (typeof value === "string") return value.includes(":") ? colons(value) : 0;
  if (typeof value !== "object" || value === null) return 0;
  if (depth === MAX_DEPTH) return NaN;
  let count = 0;
  if (Array.isArray(value)) {
    for (const element of value) count += countKeysAndColons(element, depth + 1);
    return count;
  }
  const keys = Object.keys(value);
  for (const key of keys) count += colons(key) + countKeysAndColons((value as Record<string, unknown>)[key], depth + 1);
  return count + keys.length;
}

function colons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) count++;
  return count;
}
