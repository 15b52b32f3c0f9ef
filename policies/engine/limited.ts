/** What is not ours gets an end: a policy that loops for ever would hang the pipeline, and a hung pipeline gets switched off. */
import { runInNewContext } from "node:vm";
import type { Policy } from "./policy";

export const TIME_LIMIT_SECONDS = 30;

/** The same policy, which throws when it takes longer. */
export function limited(policy: Policy, seconds = TIME_LIMIT_SECONDS): Policy {
  return { ...policy, check: (context) => withTimeLimit(() => policy.check(context), seconds) };
}

/**
 * Node stops the action wherever it is, since the limit holds for all that is called.
 *
 * @throws Error where it takes longer
 */
export function withTimeLimit<T>(action: () => T, seconds = TIME_LIMIT_SECONDS): T {
  try {
    return runInNewContext("action()", { action }, { timeout: seconds * 1000 }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw new Error(`it ran for longer than ${seconds} seconds`);
  }
}
