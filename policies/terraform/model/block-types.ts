/** What may stand at the top of a file: the types of blocks, and how many labels each has. */
import { isFunction } from "../expressions/functions";
import type { Diagnostic, Source, Span } from "../source";

/** https://developer.hashicorp.com/terraform/language/syntax/configuration and its neighbours; `action` since Terraform 1.14 */
const LABELS: Readonly<Record<string, number>> = {
  terraform: 0,
  provider: 1,
  variable: 1,
  locals: 0,
  output: 1,
  module: 1,
  resource: 2,
  data: 2,
  ephemeral: 2,
  moved: 0,
  removed: 0,
  import: 0,
  check: 1,
  action: 2,
};

/** How many labels a block has; `undefined` where there is no such type. */
export const labelsOf = (type: string): number | undefined => (Object.hasOwn(LABELS, type) ? LABELS[type] : undefined);

export const notABlock = (type: string): string => `Terraform has no block ${JSON.stringify(type)}.`;

/** What is called in the `type` of a variable. */
const TYPES = new Set(["list", "map", "object", "optional", "set", "tuple"]);

/** Calls of functions that there are not. */
export function* functionProblems(source: Source, functions: ReadonlyMap<string, Span>): Generator<Diagnostic> {
  for (const [name, span] of functions)
    if (!isFunction(name) && !TYPES.has(name)) yield { message: `There is no function named ${JSON.stringify(name)}.`, source, span };
}
