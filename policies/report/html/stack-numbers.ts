/** Stacks by number: short, and nothing in a stack's name can be mistaken for markup or for another stack. */
import type { Finding } from "../../engine/finding";
import type { Report } from "../../engine/report";

type InStack = Pick<Finding, "input" | "stack">;

export class StackNumbers {
  /** What the reader calls each stack; the index is its number. */
  readonly names: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;

  constructor({ inputs, findings, waived, unknowns, exposures = [] }: Report) {
    const all = [...findings, ...waived, ...unknowns, ...exposures];
    const distinct = new Map(all.map((item) => [keyOf(item), item]));
    this.numbers = new Map([...distinct.keys()].map((key, index) => [key, index]));
    this.names = [...distinct.values()].map(({ input, stack }) =>
      stack === "" || stack === "." ? input : inputs.length > 1 ? `${stack} (${input})` : stack,
    );
  }

  of(item: InStack): number {
    return this.numbers.get(keyOf(item))!;
  }
}

function keyOf({ input, stack }: InStack): string {
  return JSON.stringify([input, stack]);
}
