/** What two roads lead to is one finding. */
import type { Finding } from "./finding";

type Placed = Pick<Finding, "policyId" | "input" | "stack" | "address" | "attribute" | "message">;

export function distinct<F extends Placed>(findings: readonly F[]): F[] {
  const seen = new Map<string, F>();
  for (const finding of findings) {
    const { policyId, input, stack, address, attribute = "", message } = finding;
    const key = `${policyId}\0${input}\0${stack}\0${address}\0${attribute}\0${message}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
