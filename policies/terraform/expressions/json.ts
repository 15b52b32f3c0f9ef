/**
 * JSON text of values, and values of JSON text, also where a part is unknown: a policy document that names an ARN which is not known yet
 * can be read around it.
 */
import type { UnknownValue, Value } from "../model/value";
import { boolean, NULL, string, tuple } from "../model/value";
import { boundText, Refusal, step } from "./limits";
import { digitsOf, parseNumber } from "./numbers";
import { sortedEntries } from "./order";
import { fromParts } from "./template";
import { bounded, derive, type Describe, isSensitive, markSensitive } from "./unknowns";

/** Deepest nesting that is read or written. */
const MAX_NESTING = 1_000;

/** As `jsonencode` writes it: names in order, `<`, `>` and `&` escaped. Each unknown stands in its place among the parts. */
export function encodeJson(value: Value, expression: Describe): Value {
  const writer = new Writer();
  writer.value(value, 0);
  return markSensitive(fromParts(writer.finish(), expression, [value]), isSensitive(value));
}

class Writer {
  private readonly parts: (string | UnknownValue)[] = [];
  private text = "";

  finish(): readonly (string | UnknownValue)[] {
    return this.text === "" ? this.parts : [...this.parts, this.text];
  }

  value(value: Value, nesting: number): void {
    step();
    boundText(this.text.length);
    if (nesting > MAX_NESTING) throw new RangeError();
    switch (value.kind) {
      case "null":
        this.text += "null";
        return;
      case "bool":
        this.text += String(value.value);
        return;
      case "number":
        this.text += digitsOf(value);
        return;
      case "string":
        this.text += quote(value.value);
        return;
      case "unknown":
        return this.unknown(value);
      case "list":
      case "set":
      case "tuple":
        return this.sequence(value.elements, nesting);
      default:
        if (value.open) return this.hole(derive(() => "a whole resource", [value]));
        return this.mapping(sortedEntries(value.entries), nesting);
    }
  }

  private sequence(elements: readonly Value[], nesting: number): void {
    this.text += "[";
    elements.forEach((element, index) => {
      if (index > 0) this.text += ",";
      this.value(element, nesting + 1);
    });
    this.text += "]";
  }

  private mapping(entries: readonly (readonly [string, Value])[], nesting: number): void {
    this.text += "{";
    entries.forEach(([name, entry], index) => {
      this.text += `${index > 0 ? "," : ""}${quote(name)}:`;
      this.value(entry, nesting + 1);
    });
    this.text += "}";
  }

  /** Of a string its known texts are shown, between quotes. */
  private unknown(value: UnknownValue): void {
    if (!value.parts) return this.hole(value);
    this.text += '"';
    for (const part of value.parts) {
      if (typeof part === "string") this.text += quote(part).slice(1, -1);
      else this.hole(part);
    }
    this.text += '"';
  }

  private hole(value: UnknownValue): void {
    if (this.text !== "") this.parts.push(this.text);
    this.parts.push(value);
    this.text = "";
  }
}

const ESCAPED: Record<string, string> = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029" };

export function quote(text: string): string {
  return JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPED[character]!);
}

/**
 * The value that a JSON text stands for, with unknowns in it where the text is only partly known. Anything that is not JSON is an invalid
 * unknown, and a wholly unknown text stays unknown.
 */
export function decodeJson(value: Value): Value {
  const expression = (): string => (value.kind === "unknown" ? value.expression : "a JSON text");
  return bounded(() => {
    if (value.kind === "string") return markSensitive(parseJson([value.value]), value.sensitive === true);
    if (value.kind !== "unknown") throw new Refusal("a JSON text is required");
    if (value.oneOf && !value.invalid) return derive(expression, [value], { oneOf: value.oneOf.map(decodeJson) });
    return value.parts ? markSensitive(parseJson(value.parts), value.sensitive === true) : value;
  }, expression);
}

/** Stands for an unknown part; JSON text cannot hold it. */
const HOLE = "\u0000";

/** @throws Refusal where it is not JSON */
export function parseJson(parts: readonly (string | UnknownValue)[]): Value {
  const holes = parts.filter((part): part is UnknownValue => typeof part !== "string");
  const texts = parts.map((part) => (typeof part === "string" ? part.replaceAll(HOLE, "\u0001") : HOLE));
  return new Reader(texts.join(""), holes).document();
}

class Reader {
  private position = 0;
  private hole = 0;

  constructor(
    private readonly text: string,
    private readonly holes: readonly UnknownValue[],
  ) {}

  document(): Value {
    const value = this.value(0);
    if (this.peek() !== "") throw this.unexpected();
    return value;
  }

  private value(nesting: number): Value {
    step();
    if (nesting > MAX_NESTING) throw new RangeError();
    const next = this.peek();
    if (next === "{") return this.mapping(nesting);
    if (next === "[") return this.sequence(nesting);
    if (next === '"') return this.string();
    if (next === HOLE) {
      this.position++;
      return this.holes[this.hole++]!;
    }
    const word = this.match(/[-+.\w]+/y);
    switch (word) {
      case "true":
      case "false":
        return boolean(word === "true");
      case "null":
        return NULL;
      default: {
        const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(word) ? parseNumber(word) : undefined;
        if (number === undefined) throw this.unexpected();
        return number;
      }
    }
  }

  private mapping(nesting: number): Value {
    const entries = new Map<string, Value>();
    this.items("}", () => {
      if (this.peek() !== '"') throw this.unexpected();
      const name = this.string();
      this.expect(":");
      const entry = this.value(nesting + 1);
      if (name.kind === "string") entries.set(name.value, entry);
      else throw new Refusal("a name is not known");
    });
    return { kind: "object", entries };
  }

  private sequence(nesting: number): Value {
    const elements: Value[] = [];
    this.items("]", () => elements.push(this.value(nesting + 1)));
    return tuple(elements);
  }

  private items(close: string, item: () => void): void {
    this.position++;
    if (this.peek() === close) {
      this.position++;
      return;
    }
    for (;;) {
      item();
      const next = this.peek();
      this.position++;
      if (next === close) return;
      if (next !== ",") throw this.unexpected();
    }
  }

  private string(): Value {
    const raw = this.match(/"(?:[^"\\]|\\.)*"/y);
    if (!raw.includes(HOLE)) return string((this.unescape(raw) as string).normalize());
    const parts = raw
      .slice(1, -1)
      .split(HOLE)
      .flatMap((known, index) => {
        const text = known === "" ? [] : [this.unescape(`"${known}"`)];
        return index === 0 ? text : [this.holes[this.hole++]!, ...text];
      });
    return fromParts(
      parts,
      () => parts.map((part) => (typeof part === "string" ? part : `\${${part.expression}}`)).join(""),
      parts.filter((part): part is UnknownValue => typeof part !== "string"),
    );
  }

  private unescape(raw: string): string {
    try {
      return JSON.parse(raw) as string;
    } catch {
      throw this.unexpected();
    }
  }

  private expect(token: string): void {
    if (this.peek() !== token) throw this.unexpected();
    this.position++;
  }

  private peek(): string {
    while (" \t\r\n".includes(this.text[this.position] ?? "x")) this.position++;
    return this.text[this.position] ?? "";
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw this.unexpected();
    this.position += found.length;
    return found;
  }

  private unexpected(): Refusal {
    return new Refusal(`not JSON: unexpected ${JSON.stringify(this.text[this.position] ?? "end")} at character ${this.position + 1}`);
  }
}
