/** The text of a finding: a policy's template with the data of the case. */
import { memo } from "../facts/memo";

/** Puts data in the places of `{names}`, `{address}` among them; a name without data stays as it is written. */
export function fill(template: string, data: object, address?: string): string {
  const values = data as Readonly<Record<string, unknown>>;
  let text = "";
  for (const { before, name } of partsOf(template)) {
    const value = name === "address" ? address : values[name];
    text += before + (typeof value === "string" || typeof value === "number" ? value : name && `{${name}}`);
  }
  return text;
}

/** A template is taken apart once, however many findings it is filled for. The text behind the last name has no name after it. */
const partsOf = memo((template: string): readonly { readonly before: string; readonly name: string }[] => {
  const parts = template.split(/\{(\w+)\}/);
  return parts.flatMap((before, index) => (index % 2 === 0 ? [{ before, name: parts[index + 1] ?? "" }] : []));
});
