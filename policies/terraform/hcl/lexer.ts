/**
 * Cuts native syntax into tokens, one at a time as the parser asks. The inside of strings and heredocs is not its business: there the parser
 * reads characters (template.ts) and puts the lexer back behind them.
 * Grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#lexical-elements
 */
import { SyntaxError } from "./syntax-error";

export type TokenType =
  | "identifier"
  | "number"
  | "newline"
  | "end of file"
  /** `<<EOT` or `<<-EOT` with the line break behind it. */
  | "heredoc"
  | Symbol;

type Symbol =
  | '"'
  | "{"
  | "}"
  /** Closes `${` and trims what follows. */
  | "~}"
  | "["
  | "]"
  | "("
  | ")"
  | "."
  | ","
  | "="
  | ":"
  | "::"
  | "?"
  | "..."
  | "=>"
  | "!"
  | "=="
  | "!="
  | "<"
  | ">"
  | "<="
  | ">="
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "&&"
  | "||";

export class Lexer {
  /** The current token. */
  type: TokenType = "end of file";
  start = 0;
  end: number;
  /** Where the token before the current one ended. */
  previousEnd = 0;
  /** Whether line breaks are tokens here; between parentheses and square brackets they are space. */
  newlines = true;

  constructor(
    readonly text: string,
    start = 0,
  ) {
    this.end = start;
  }

  /** The written form of the current token. */
  get lexeme(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Whether the current token is a `type`. A method, since the compiler would take a compared property for unchanged by `next`. */
  is(type: TokenType): boolean {
    return this.type === type;
  }

  /** Goes on to the token that begins at or after `from`. */
  next(from = this.end): void {
    this.previousEnd = from;
    const start = this.skipSpace(from);
    this.start = start;
    this.end = start + 1;
    this.type = this.read(start);
  }

  private skipSpace(from: number): number {
    const { text } = this;
    let at = from;
    for (;;) {
      switch (text.charCodeAt(at)) {
        case SPACE:
        case TAB:
          at++;
          continue;
        case NEWLINE:
          if (this.newlines) return at;
          at++;
          continue;
        case CARRIAGE_RETURN:
          if (this.newlines || text.charCodeAt(at + 1) !== NEWLINE) return at;
          at += 2;
          continue;
        case HASH:
          at = endOfLine(text, at);
          continue;
        case SLASH:
          if (text.charCodeAt(at + 1) === SLASH) {
            at = endOfLine(text, at);
            continue;
          }
          if (text.charCodeAt(at + 1) === STAR) {
            const close = text.indexOf("*/", at + 2);
            if (close === -1) throw new SyntaxError('Unclosed comment: "*/" is missing.', at, at + 2);
            at = close + 2;
            continue;
          }
          return at;
        default:
          return at;
      }
    }
  }

  private read(at: number): TokenType {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (code < 128 ? IDENTIFIER_START[code] : isIdentifierStart(text, at)) {
      this.end = endOfIdentifier(text, at);
      return "identifier";
    }
    if (code >= DIGIT_0 && code <= DIGIT_9) {
      this.end = endOfNumber(text, at);
      return "number";
    }
    switch (text[at]) {
      case undefined:
        this.end = at;
        return "end of file";
      case "\n":
        return "newline";
      case "\r":
        if (text[at + 1] !== "\n") break;
        this.end = at + 2;
        return "newline";
      case '"':
        return '"';
      case "{":
        return "{";
      case "}":
        return "}";
      case "[":
        return "[";
      case "]":
        return "]";
      case "(":
        return "(";
      case ")":
        return ")";
      case ",":
        return ",";
      case "?":
        return "?";
      case "+":
        return "+";
      case "-":
        return "-";
      case "*":
        return "*";
      case "/":
        return "/";
      case "%":
        return "%";
      case ".":
        return text[at + 1] === "." && text[at + 2] === "." ? this.long("...") : ".";
      case ":":
        return text[at + 1] === ":" ? this.long("::") : ":";
      case "=":
        if (text[at + 1] === "=") return this.long("==");
        return text[at + 1] === ">" ? this.long("=>") : "=";
      case "!":
        return text[at + 1] === "=" ? this.long("!=") : "!";
      case ">":
        return text[at + 1] === "=" ? this.long(">=") : ">";
      case "<":
        if (text[at + 1] === "=") return this.long("<=");
        return text[at + 1] === "<" && this.heredoc(at) ? "heredoc" : "<";
      case "&":
        if (text[at + 1] === "&") return this.long("&&");
        break;
      case "|":
        if (text[at + 1] === "|") return this.long("||");
        break;
      case "~":
        if (text[at + 1] === "}") return this.long("~}");
        break;
    }
    throw unexpectedCharacter(text, at);
  }

  private long(type: Symbol): Symbol {
    this.end = this.start + type.length;
    return type;
  }

  private heredoc(at: number): boolean {
    const { text } = this;
    const name = text[at + 2] === "-" ? at + 3 : at + 2;
    if (!isIdentifierStart(text, name)) return false;
    let end = endOfIdentifier(text, name);
    if (text[end] === "\r") end++;
    if (text[end] !== "\n") return false;
    this.end = end + 1;
    return true;
  }
}

const TAB = 0x09;
const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const STAR = 0x2a;
const SLASH = 0x2f;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

const IDENTIFIER_START = Array.from({ length: 128 }, (_, code) => /[A-Za-z_]/.test(String.fromCharCode(code)));
const IDENTIFIER_PART = Array.from({ length: 128 }, (_, code) => /[A-Za-z0-9_-]/.test(String.fromCharCode(code)));

function isIdentifierStart(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  if (code === undefined) return false;
  return code < 128 ? IDENTIFIER_START[code]! : /^\p{ID_Start}/u.test(String.fromCodePoint(code));
}

function endOfIdentifier(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (IDENTIFIER_PART[text.charCodeAt(at)]) at++;
    const code = text.codePointAt(at);
    if (code === undefined || code < 128 || !/^\p{ID_Continue}/u.test(String.fromCodePoint(code))) return at;
    at += code > 0xffff ? 2 : 1;
  }
}

/** The scanner of HCL takes dots and exponents as they come, and refuses later what is no number ("1.2.3"). */
function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if ((code >= DIGIT_0 && code <= DIGIT_9) || code === 0x2e) {
      at++;
    } else if (code === 0x65 || code === 0x45) {
      const digit = text[at + 1] === "+" || text[at + 1] === "-" ? at + 2 : at + 1;
      const next = text.charCodeAt(digit);
      if (!(next >= DIGIT_0 && next <= DIGIT_9)) break;
      at = digit + 1;
    } else break;
  }
  while (text[at - 1] === ".") at--;
  return at;
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  if (newline === -1) return text.length;
  return text[newline - 1] === "\r" ? newline - 1 : newline;
}

function unexpectedCharacter(text: string, at: number): SyntaxError {
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const shown = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    ? `"${character}"`
    : `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  const hint: Record<string, string> = {
    "'": " Strings are written in double quotes.",
    "`": " Strings are written in double quotes.",
    ";": " Arguments are separated by line breaks.",
    "&": " The logical operator is &&.",
    "|": " The logical operator is ||.",
  };
  return new SyntaxError(`The character ${shown} is not part of the language.${hint[character] ?? ""}`, at, at + character.length);
}
