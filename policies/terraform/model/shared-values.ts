/**
 * What the instances of one declaration have in common: an argument that names neither `count` nor `each` has one value for all of them, which
 * is worked out and kept once. A list of everything in a thousand instances would otherwise be a thousand lists.
 */
import type { Value } from "./value";

export class SharedValues {
  private readonly values = new Map<string, Value | undefined>();
  private uses = 0;

  /** Told whenever something that differs between the instances is asked for. */
  readonly differs = (): void => void this.uses++;

  get(name: string, evaluate: () => Value | undefined): Value | undefined {
    if (this.values.has(name)) return this.values.get(name);
    const before = this.uses;
    const value = evaluate();
    if (this.uses === before) this.values.set(name, value);
    return value;
  }
}
