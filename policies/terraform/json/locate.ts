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
    if (elements === undefined) this.arrays.set(start, (elements = [...this.members(start, (at) => at)]));
    return elements;
  }

  private entries(start: number): ReadonlyMap<string, readonly number[]> {
    const known = this.objects.get(start);
    if (known) return known;
    const entries = new Map<string, number[]>();
    this.objects.set(start, entries);
    let key = "";
    const toValue = (at: number): number => {
      const end = endOfString(this.text, at);
      key = this.text.slice(at + 1, end - 1);
      if (key.includes("\\")) key = JSON.parse(`"${key}"`) as string;
      return skipSpace(this.text, skipSpace(this.text, end) + 1);
    };
    for (const value of this.members(start, toValue)) {
      const values = entries.get(key);
      if (values) values.push(value);
      else entries.set(key, [value]);
    }
    return entries;
  }

  /** Where the values of the container begin; `toValue` leads there from where a member begins. */
  private *members(start: number, toValue: (at: number) => number): Generator<number> {
    let at = skipSpace(this.text, start + 1);
    while (at < this.text.length && this.text[at] !== "]" && this.text[at] !== "}") {
      const value = toValue(at);
      yield value;
      at = skipSpace(this.text, endOfValue(this.text, value));
      if (this.text[at] === ",") at = skipSpace(this.text, at + 1);
    }
  }
}
