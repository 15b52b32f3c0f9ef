/**
 * The slow, careful reader behind `parseJson`: for text that is not JSON, is nested too deep, or has repeated keys.
 *
 * Terraform takes a repeated key as one more block (two "resource" objects, two "provisioner" objects), exactly as if the key had the array
 * of both; only for an attribute it is an error ("Duplicate argument", as `terraform validate` 1.11 prints). Without the provider's schema
 * the values tell: objects are blocks.
 */
import { MAX_DEPTH, type Diagnostic, type Source } from "../source";
import { endOfString, skipSpace } from "./scan";

export function read(source: Source): { value: unknown; diagnostics: Diagnostic[] } {
  const reader = new Reader(source);
  try {
    return { value: reader.document(), diagnostics: reader.diagnostics };
  } catch (thrown) {
    const error = thrown instanceof RangeError ? reader.tooDeep() : thrown;
    if (!(error instanceof Unreadable)) throw error;
    return { value: undefined, diagnostics: [...reader.diagnostics, error.diagnostic] };
  }
}

class Unreadable extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  private at = 0;

  constructor(private readonly source: Source) {}

  document(): unknown {
    const value = this.value(0);
    this.space();
    if (this.at < this.source.text.length) throw this.unexpected("the end of the file");
    return value;
  }

  private value(depth: number): unknown {
    this.space();
    const { text } = this.source;
    switch (text[this.at]) {
      case "{":
        return this.object(depth + 1);
      case "[":
        return this.array(depth + 1);
      case '"':
        return this.string();
      default: {
        const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
        scalar.lastIndex = this.at;
        const match = scalar.exec(text)?.[0];
        if (match === undefined) throw this.unexpected("a value");
        this.at += match.length;
        return JSON.parse(match);
      }
    }
  }

  private object(depth: number): unknown {
    this.enter(depth);
    const entries = new Map<string, unknown>();
    if (!this.eat("}")) {
      do {
        this.space();
        const start = this.at;
        if (this.source.text[start] !== '"')
          throw this.unexpected(entries.size === 0 ? 'a key in double quotes, or "}"' : "a key in double quotes");
        const key = this.string();
        const end = this.at;
        if (!this.eat(":")) throw this.unexpected('":" and a value');
        const value = this.value(depth);
        if (entries.has(key) && key !== "//") entries.set(key, this.both(key, entries.get(key), value, { start, end }));
        else entries.set(key, value);
      } while (this.eat(","));
      if (!this.eat("}")) throw this.unexpected('"," or "}"');
    }
    return Object.fromEntries(entries);
  }

  private both(key: string, first: unknown, second: unknown, span: Diagnostic["span"]): unknown {
    const blocks = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
    const all = [...blocks(first), ...blocks(second)];
    if (all.every((one) => typeof one === "object" && one !== null && !Array.isArray(one))) return all;
    this.diagnostics.push({ message: `The key ${JSON.stringify(key)} is set twice in one object.`, source: this.source, span });
    return second;
  }

  private array(depth: number): unknown[] {
    this.enter(depth);
    const elements: unknown[] = [];
    if (this.eat("]")) return elements;
    do elements.push(this.value(depth));
    while (this.eat(","));
    if (!this.eat("]")) throw this.unexpected('"," or "]"');
    return elements;
  }

  private enter(depth: number): void {
    if (depth > MAX_DEPTH) throw this.tooDeep();
    this.at++;
  }

  private string(): string {
    const { text } = this.source;
    const start = this.at;
    const end = endOfString(text, start);
    const written = text.slice(start, end);
    const masked = written.replace(/\\\\/g, "  ");
    const wrong = /[\0-\x1f]|\\(?!["/bfnrt]|u[0-9a-fA-F]{4})/.exec(masked);
    if (wrong) {
      this.at += wrong.index;
      const code = written.charCodeAt(wrong.index);
      if (written[wrong.index] === "\\") throw this.error("Not an escape sequence of JSON. A backslash is written \\\\.", this.at + 2);
      if (code === 0x0a)
        throw this.error("A string ends on its line: its closing quote is missing, or a line break is not written \\n.", this.at + 1);
      throw this.error(
        `The control character U+${code.toString(16).toUpperCase().padStart(4, "0")} is written as an escape sequence in a string.`,
        this.at + 1,
      );
    }
    if (masked.length < 2 || !masked.endsWith('"') || masked.endsWith('\\"')) throw this.error("The string is not closed.", end);
    this.at = end;
    return JSON.parse(written) as string;
  }

  private space(): void {
    this.at = skipSpace(this.source.text, this.at);
  }

  private eat(character: string): boolean {
    this.space();
    if (this.source.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private unexpected(expected: string): Unreadable {
    const { text } = this.source;
    this.space();
    const found = /[\w.+-]+|./suy;
    found.lastIndex = this.at;
    const word = found.exec(text)?.[0].slice(0, 40);
    return this.error(
      `Expected ${expected}, found ${word === undefined ? "the end of the file" : JSON.stringify(word)}.`,
      this.at + (word?.length ?? 0),
    );
  }

  /** Also where the stack ends before, as it may under a caller who has used much of it. */
  tooDeep(): Unreadable {
    return this.error(`Nested too deeply: more than ${MAX_DEPTH} levels, or more than the stack holds.`, this.at + 1);
  }

  private error(message: string, end: number): Unreadable {
    return new Unreadable({ message, source: this.source, span: { start: this.at, end } });
  }
}
