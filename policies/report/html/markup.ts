/** HTML that cannot be forged: whatever is put into a template is text, unless it is such HTML itself. */
import { visible } from "../visible";

export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | undefined | false | readonly Part[];

export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let whole = texts[0]!;
  for (let index = 0; index < parts.length; index++) whole += textOf(parts[index]) + texts[index + 1]!;
  return new Markup(whole);
}

function textOf(part: Part): string {
  if (typeof part === "string") return escaped(part);
  if (part instanceof Markup) return part.text;
  if (part === undefined || part === false) return "";
  return typeof part === "number" ? String(part) : part.map(textOf).join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
