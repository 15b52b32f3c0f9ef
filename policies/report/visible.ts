/**
 * Names and values come from whoever wrote the configuration; this makes them harmless to look at: nothing in them can move the cursor,
 * begin a new line, turn the reading direction or hide.
 */

/** Control and format characters, line and paragraph separators, lone surrogates (Unicode's general categories Cc, Cf, Zl, Zp, Cs). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const MAX_LENGTH = 2000;
/** What most texts are: nothing in them is to be made visible. */
const PLAIN = /^[ -~]*$/;

/** The text on one line, with what cannot be seen written as an escape, and cut where nobody reads on. */
export function visible(text: string): string {
  if (text.length <= MAX_LENGTH && PLAIN.test(text)) return text;
  const shown = text
    .slice(0, MAX_LENGTH)
    .replace(INVISIBLE, (character) => SHORT[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`);
  return text.length > MAX_LENGTH ? `${shown}… (${text.length - MAX_LENGTH} more characters)` : shown;
}
