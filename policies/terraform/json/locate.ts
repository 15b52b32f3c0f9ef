/** The place of a value in JSON, for what is shown to somebody: no position is kept while reading. */
import type { Source, Span } from "../source";
import { endOfString, endOfValue, skipSpace } from "./scan";

/**
 * The value that the steps lead to, or the nearest one around it: what is left out is shown where it would stand. As Terraform reads
 * blocks, an object stands for the array of it (index 0 means itself), a name on an array of one object means in it, and a repeated key has
 * the array of all its values.
 */
export function locateJson(source: Source, path: readonly (string | number)[]): Span {
  let outline = outlines.get(source);
  if (outline === undefined) outlines.set(source, (outline = new Outline(source.text)));
  let values = outline.whole;
  for (const step of path) {
    const inner = outline.step(values, step);
    if (inner.length === 0) break;
    values = inner;
  }
  const start = values[0]!;
  return {
    start,
    // Most who ask show where it begins.
    get end() {
      return endOfValue(source.text, start);
    },
  };
}

/** Many findings ask for places in one file: each container is scanned once. */
const outlines = new WeakMap<Source, Outline>();

class Outline {
  private readonly objects = new Map<number, ReadonlyMap<string, readonly number[]>>();
  private readonly arrays = new Map<number, readonly number[]>();
  readonly whole: readonly number[];

  constructor(private readonly text: string) {
    this.whole = [skipSpace(text, 0)];
  }

  step(values: readonly number[], step: string | number): readonly number[] {
    const flat = this.flatten(values);
    if (typeof step === "number") return flat.slice(step, step + 1);
    return flat.length === 1 && this.text[flat[0]!] === "{" ? (this.entries(flat[0]!).get(step) ?? []) : [];
  }

  private flatten(values: readonly number[]): readonly number[] {
    if (values.length === 1) return this.text[values[0]!] === "[" ? this.elements(values[0]!) : values;
    return values.flatMap((start) => (this.text[start] === "[" ? this.elements(start) : [start]));
  }

  private elements(start: number): readonly number[] {
    let elements = this.arrays.get(start);
    if (elements === undefined) this.arrays.set(start, (elements = this.scanArray(start)));
    return elements;
  }

  private entries(start: number): ReadonlyMap<string, readonly number[]> {
    let entries = this.objects.get(start);
    if (entries === undefined) this.objects.set(start, (entries = this.scanObject(start)));
    return entries;
  }

  private scanArray(start: number): number[] {
    const elements: number[] = [];
    for (let at = this.member(start + 1); at !== NONE; at = this.memberAfter(at)) elements.push(at);
    return elements;
  }

  private scanObject(start: number): Map<string, number[]> {
    const entries = new Map<string, number[]>();
    for (let at = this.member(start + 1); at !== NONE;) {
      const end = endOfString(this.text, at);
      let key = this.text.slice(at + 1, end - 1);
      if (key.includes("\\")) key = JSON.parse(`"${key}"`) as string;
      const value = skipSpace(this.text, skipSpace(this.text, end) + 1);
      const values = entries.get(key);
      if (values) values.push(value);
      else entries.set(key, [value]);
      at = this.memberAfter(value);
    }
    return entries;
  }

  private memberAfter(value: number): number {
    const at = skipSpace(this.text, endOfValue(this.text, value));
    return this.member(this.text[at] === "," ? at + 1 : at);
  }

  /** Where the next member of a container begins. */
  private member(from: number): number {
    const at = skipSpace(this.text, from);
    return at >= this.text.length || this.text[at] === "]" || this.text[at] === "}" ? NONE : at;
  }
}

/** Behind the last member. */
const NONE = -1;
