/** Steps over JSON without building anything: where a value, a string or space ends. For text that is known to be JSON. */

export function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

/** Behind the closing quote of the string that begins at `start`. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x5c) at++;
  }
  return text.length;
}

/** Behind the value that begins at `start`. */
export function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at);
        break;
      case "{":
      case "[":
        depth++;
        at++;
        break;
      case "}":
      case "]":
        if (depth === 0) return at;
        depth--;
        at++;
        break;
      case ",":
      case " ":
      case "\n":
      case "\r":
      case "\t":
        if (depth === 0) return at;
        at++;
        continue;
      default:
        at++;
        continue;
    }
    if (depth === 0) return at;
  }
  return text.length;
}
