/**
 * Values by name, each worked out once when it is first asked for. It may be asked for while it is being worked out: then it depends on
 * itself, and Terraform would refuse.
 */
export class Memo<T> {
  private values: Map<string, T | typeof RUNNING> | undefined;

  /** `broken` gives the value of what depends on itself, or of what is nested too deeply for the stack. */
  constructor(
    private readonly make: (name: string) => T,
    private readonly broken: (name: string, why: "cycle" | "depth") => T,
  ) {}

  get(name: string): T {
    const values = (this.values ??= new Map());
    const known = values.get(name);
    if (known === RUNNING) return this.broken(name, "cycle");
    if (known !== undefined || values.has(name)) return known as T;
    values.set(name, RUNNING);
    let value: T;
    try {
      value = this.make(name);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      value = this.broken(name, "depth");
    }
    values.set(name, value);
    return value;
  }
}

const RUNNING = Symbol("running");
