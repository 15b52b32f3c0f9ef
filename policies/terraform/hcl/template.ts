/**
 * Reads what stands between quotes, in heredocs and in the strings of JSON syntax: text, `${…}` and `%{…}`.
 * Grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
 */
import type { Expression } from "./ast";
import type { ExpressionParser } from "./expression";
import { SyntaxError } from "./syntax-error";
import { isSpace, TemplateBuilder } from "./template-builder";

/** At an opening quote; leaves the token behind the closing one. */
export function parseQuoted(parser: ExpressionParser): Expression {
  const { lexer, text } = parser;
  const { start } = lexer;
  const simple = endOfSimpleText(text, start + 1);
  if (text[simple] === '"') {
    lexer.next(simple + 1);
    return { type: "literal", value: text.slice(start + 1, simple), start, end: simple + 1 };
  }
  const template = new TemplateBuilder(parser, start);
  let chunk = "";
  let from = start + 1;
  let at = simple;
  for (;;) {
    const character = text[at];
    switch (character) {
      case '"': {
        template.text(chunk + text.slice(from, at));
        lexer.next(at + 1);
        return template.finish(at + 1);
      }
      case "\\": {
        const escape = readEscape(text, at);
        chunk += text.slice(from, at) + escape.value;
        from = at = escape.end;
        break;
      }
      case "$":
      case "%":
        if (isEscapedSequence(text, at)) {
          chunk += text.slice(from, at + 1);
          from = at = at + 2;
        } else if (text[at + 1] === "{") {
          template.text(chunk + text.slice(from, at));
          chunk = "";
          from = at = parseSequence(parser, template, at);
        } else at++;
        break;
      case undefined:
        throw new SyntaxError('Unclosed string: the closing quote (") is missing.', start, at);
      default:
        throw new SyntaxError("A quoted string ends on its line. Write \\n for a line break, or use a heredoc.", start, at);
    }
    at = endOfSimpleText(text, at);
  }
}

/** At `<<EOT`; leaves the line break behind the closing marker. */
export function parseHeredoc(parser: ExpressionParser): Expression {
  const { lexer, text } = parser;
  const { start } = lexer;
  const introducer = lexer.lexeme;
  const indented = introducer[2] === "-";
  const marker = introducer.slice(indented ? 3 : 2).trimEnd();
  const template = new TemplateBuilder(parser, start);
  let line = lexer.end;
  for (;;) {
    const end = endOfMarker(text, line, marker);
    if (end !== -1) {
      if (indented) template.dedent();
      lexer.next(end);
      return template.finish(end);
    }
    if (line === text.length)
      throw new SyntaxError(
        `Unclosed heredoc: a line with nothing but ${marker}, and a line break behind it, is missing.`,
        start,
        start + introducer.trimEnd().length,
      );
    line = readLine(parser, template, line, refuseCarriageReturn);
  }
}

/** The whole text as a template. */
export function parseBare(parser: ExpressionParser, start: number): Expression {
  const { text } = parser;
  const template = new TemplateBuilder(parser, start);
  for (let at = start; at < text.length;) at = readLine(parser, template, at);
  return template.finish(text.length);
}

/** Not beyond the native syntax: in JSON a string may hold one. */
function refuseCarriageReturn(at: number): never {
  throw new SyntaxError("A carriage return stands only before a line break. Save the file with one kind of line break.", at, at + 1);
}

/** Text and sequences up to and with the next line break that is not in a sequence; where the next line begins. */
function readLine(parser: ExpressionParser, template: TemplateBuilder, start: number, atCarriageReturn?: (at: number) => never): number {
  const { text } = parser;
  let chunk = "";
  let from = start;
  let at = start;
  for (;;) {
    switch (text[at]) {
      case "\n":
        template.text(chunk + text.slice(from, at + 1));
        return at + 1;
      case "\r":
        if (text[at + 1] !== "\n") atCarriageReturn?.(at);
        at++;
        break;
      case undefined:
        template.text(chunk + text.slice(from, at));
        return at;
      case "$":
      case "%":
        if (isEscapedSequence(text, at)) {
          chunk += text.slice(from, at + 1);
          from = at = at + 2;
        } else if (text[at + 1] === "{") {
          template.text(chunk + text.slice(from, at));
          chunk = "";
          from = at = parseSequence(parser, template, at);
        } else at++;
        break;
      default:
        at++;
    }
  }
}

/** At `${` or `%{`; the offset behind the closing brace. */
function parseSequence(parser: ExpressionParser, template: TemplateBuilder, at: number): number {
  const { lexer, text } = parser;
  const { newlines } = lexer;
  lexer.newlines = false;
  const trimsBefore = text[at + 2] === "~";
  if (trimsBefore) template.trimBefore();
  lexer.next(trimsBefore ? at + 3 : at + 2);
  if (text[at] === "$") template.interpolation(parser.expression());
  else parseDirective(parser, template, at);
  const { type, end } = lexer;
  if (type !== "}" && type !== "~}")
    throw parser.unexpected(
      `a closing brace "}" of the sequence that begins with ${text.slice(at, at + 2)} (for literal text write ${text[at]}${text.slice(at, at + 2)})`,
    );
  if (type === "~}") template.trimAfter();
  lexer.newlines = newlines;
  return end;
}

function parseDirective(parser: ExpressionParser, template: TemplateBuilder, start: number): void {
  const { lexer } = parser;
  const keyword = lexer.is("identifier") ? lexer.lexeme : "";
  const { end } = lexer;
  switch (keyword) {
    case "if":
      lexer.next();
      return template.open({ type: "if", condition: parser.expression(), start });
    case "for": {
      lexer.next();
      const variables = parser.forVariables();
      return template.open({ type: "for", ...variables, collection: parser.expression(), start });
    }
    case "else":
    case "endif":
    case "endfor":
      lexer.next();
      return template.close({ type: keyword, start, end });
    default:
      throw parser.unexpected('one of "if", "else", "endif", "for" and "endfor" after %{');
  }
}

/** `$${` stands for `${`, and `%%{` for `%{`. */
function isEscapedSequence(text: string, at: number): boolean {
  return text[at + 1] === text[at] && text[at + 2] === "{";
}

/** Up to the next character that may mean something in quotes. */
function endOfSimpleText(text: string, start: number): number {
  for (let at = start; ; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
      case 0x24: // $
      case 0x25: // %
      case 0x5c: // \
      case 0x0a:
      case 0x0d:
        return at;
      default:
        if (at >= text.length) return at;
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

function readEscape(text: string, at: number): { value: string; end: number } {
  const selector = text[at + 1] ?? "";
  const value = ESCAPES[selector];
  if (value !== undefined) return { value, end: at + 2 };
  const length = selector === "u" ? 4 : selector === "U" ? 8 : 0;
  if (length === 0)
    throw new SyntaxError(`\\${selector.trim()} is not an escape sequence. A backslash is written \\\\.`, at, at + 1 + selector.length);
  const end = at + 2 + length;
  const digits = text.slice(at + 2, end);
  if (digits.length !== length || !/^[0-9a-fA-F]+$/.test(digits))
    throw new SyntaxError(`\\${selector} takes ${length} hexadecimal digits.`, at, at + 2);
  const codePoint = parseInt(digits, 16);
  if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff))
    throw new SyntaxError(`\\${selector}${digits} is not a character.`, at, end);
  return { value: String.fromCodePoint(codePoint), end };
}

/** The offset behind the marker, if the line has nothing else and ends; -1 otherwise. */
function endOfMarker(text: string, line: number, marker: string): number {
  const isSpaceAt = (at: number): boolean =>
    isSpace(text.charCodeAt(at)) && text[at] !== "\n" && (text[at] !== "\r" || text[at + 1] === "\n");
  let at = line;
  while (isSpaceAt(at)) at++;
  if (!text.startsWith(marker, at)) return -1;
  at += marker.length;
  while (isSpaceAt(at)) at++;
  if (text[at] !== "\n") return -1;
  return text[at - 1] === "\r" ? at - 1 : at;
}
