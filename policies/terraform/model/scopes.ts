/** Scopes that say little themselves and leave the rest to the scope around them. */
import type { Scope } from "../expressions/scope";
import type { Value } from "./value";

/** For what is written as a constant: nothing can be named. */
export const NO_NAMES: Scope = { resolve: () => undefined };

/** One more name: the iterator of a dynamic block, `each`, `count`. `asked` is told whenever it is asked for. */
export function childScope(around: Scope, name: string, value: Value, asked?: () => void): Scope {
  return {
    resolve(root, steps) {
      if (root !== name) return around.resolve(root, steps);
      asked?.();
      return { value, used: 0 };
    },
    ...(around.files && { files: around.files }),
  };
}
