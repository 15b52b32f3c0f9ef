/**
 * Values by name, each worked out once when it is first asked for. It may be asked for while it is being worked out: then it depends on
 * itself, and Terraform would refuse.
 */
export class Memo<T> {
  private readonly values = new Map<string, T | typeof RUNNING>();

  /** The value, where it has been worked out and there is one. */
  known(name: string): T | undefined {
    const value = this.values.get(name);
    return value === RUNNING ? undefined : (value as T | undefined);
  }

  /** `broken` gives the value of what depends on itself, or of what is nested too deeply for the stack. */
  get(name: string, make: (name: string) => T, broken: (name: string, why: "cycle" | "depth") => T): T {
    const { values } = this;
    const known = values.get(name);
    if (known === RUNNING) return broken(name, "cycle");
    if (known !== undefined || values.has(name)) return known as T;
    values.set(name, RUNNING);
    let value: T;
    try {
      value = make(name);
    } catch (error) {
      // It is not being worked out any more, whatever comes of the next line: there is as little stack for that.
      values.delete(name);
      if (!(error instanceof RangeError)) throw error;
      value = broken(name, "depth");
    }
    values.set(name, value);
    return value;
  }
}

const RUNNING = Symbol("running");
