/**
 * Ctrl-C while synchronous code runs. Node runs no handler of ours within such code and would end the process where it stands, with what lies
 * there; here the signal stops the code instead, so that there is time to remove that before the process ends as it would have.
 */
import { runInNewContext } from "node:vm";

/**
 * What is stopped runs none of its own `finally`.
 * https://nodejs.org/docs/latest-v20.x/api/vm.html#scriptruninnewcontextcontextobject-options, breakOnSigint
 */
export function stoppable(action: () => void): void {
  runInNewContext("action()", { action }, { breakOnSigint: true, displayErrors: false });
}

/** Ends the process by SIGINT, as a shell expects of whoever got one, unless the app handles that itself. */
export function endIfStopped(error: unknown): void {
  if ((error as NodeJS.ErrnoException | null)?.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED") process.kill(process.pid, "SIGINT");
}
