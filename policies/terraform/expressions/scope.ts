/** What an expression may name. The model makes the scopes; the evaluator only asks. */
import type { Value } from "../model/value";

/** One step of a traversal after its first name, with its index evaluated. */
export type Step = { readonly name: string } | { readonly key: Value };

export interface Scope {
  /**
   * The value of the longest beginning of a traversal that names something, and how many of the steps that took. `undefined` where the
   * first name means nothing here. The evaluator applies the steps that are left.
   */
  resolve(root: string, steps: readonly Step[]): { readonly value: Value; readonly used: number } | undefined;
  /** What plain references (`${aws_vpc.main.id}`) have been found to mean, by their text, where it is the same throughout the scope. */
  readonly references?: Map<string, Value>;
  /** For `file`, `templatefile`, `fileset` and the like; without it these are unknown. */
  readonly files?: Files;
}

/** Reading below the root of the configuration; nothing else can be read. */
export interface Files {
  /** The path is relative to the module or absolute below the root. Throws an Error with a message for the user where it is outside, missing or not UTF-8. */
  read(path: string): Buffer;
  exists(path: string): boolean;
  /** Paths below `folder` that match the pattern, in Terraform's order. */
  set(folder: string, pattern: string): string[];
}
