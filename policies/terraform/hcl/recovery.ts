/** Finds where reading can go on after a syntax error, so that one mistake is one message and the next one is still found. */

/**
 * The offset of the line break or closing brace that ends the attribute or block which begins at `start`, not before `error`. It looks
 * only at brackets, strings, comments and heredocs, since the rest is known to be wrong somewhere.
 */
export function endOfItem(text: string, start: number, error: number): number {
  const open: string[] = [];
  let braces = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at]!;
    switch (character) {
      case "\n":
        if (open.length === 0 && at >= error) return at;
        break;
      case "{":
        braces++;
        open.push(character);
        break;
      case "(":
      case "[":
        open.push(character);
        break;
      case "}":
        if (braces > 0) {
          braces--;
          open.length = open.lastIndexOf("{");
        } else if (at >= error) return at;
        break;
      case ")":
      case "]":
        if (open.at(-1) === (character === ")" ? "(" : "[")) open.pop();
        break;
      case '"':
        at = endOfString(text, at);
        continue;
      case "#":
        at = endOfLine(text, at);
        continue;
      case "/":
        if (text[at + 1] === "/") {
          at = endOfLine(text, at);
          continue;
        }
        if (text[at + 1] === "*") {
          const close = text.indexOf("*/", at + 2);
          at = close === -1 ? text.length : close + 2;
          continue;
        }
        break;
      case "<":
        if (text[at + 1] === "<") {
          at = endOfHeredoc(text, at);
          continue;
        }
        break;
    }
    at++;
  }
  return text.length;
}

const endOfLine = (text: string, at: number): number => {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? text.length : newline;
};

/** Behind the closing quote, or at the end of the line where there is none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
    else if (text[at] === "\n") return at;
  }
  return text.length;
}

/** At the line break behind the closing marker, or behind `<<` where no heredoc begins or it never ends. */
function endOfHeredoc(text: string, start: number): number {
  const introducer = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
  introducer.lastIndex = start;
  const marker = introducer.exec(text)?.[1];
  if (marker === undefined) return start + 2;
  for (let line = introducer.lastIndex; line < text.length;) {
    const end = endOfLine(text, line);
    if (text.slice(line, end).trim() === marker) return end;
    line = end + 1;
  }
  return text.length;
}
