/** Texts cut to what their reader takes, never in the middle of a character, and always with a sign that something is missing. */

/** At most `length` UTF-16 units, the ellipsis included. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
