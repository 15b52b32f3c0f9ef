/** What two roads lead to is one finding. */
import type { Finding } from "./finding";

type Placed = Pick<Finding, "policyId" | "input" | "stack" | "address" | "attribute" | "message">;

export function distinct<F extends Placed>(findings: readonly F[]): F[] {
  const seen = new Map<string, F>();
  for (const finding of findings) {
    const { policyId, input, stack, address, attribute, message } = finding;
    const key = JSON.stringify([policyId, input, stack, address, attribute, message]);
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
