/** Policies that are not ours get an end: one that loops for ever would hang the pipeline, and a hung pipeline gets switched off. */
import { runInNewContext } from "node:vm";
import type { Policy } from "./policy";

export const TIME_LIMIT_SECONDS = 30;

/** The same policy, which throws when it takes longer. Node stops it wherever it is, since the limit holds for all that is called. */
export function limited(policy: Policy, seconds = TIME_LIMIT_SECONDS): Policy {
  return {
    ...policy,
    check: (context) => {
      try {
        runInNewContext("check()", { check: () => policy.check(context) }, { timeout: seconds * 1000 });
      } catch (error) {
        if ((error as NodeJS.ErrnoException | null)?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
        throw new Error(`it ran for longer than ${seconds} seconds`);
      }
    },
  };
}
