/** The one order of findings, the same on every machine and in every format: worst first, grouped by stack. */
import type { Finding } from "./finding";
import { SEVERITIES } from "./policy";

type Ordered = Omit<Finding, "fingerprint">;

/** Stacks come in the order of their worst finding, then by input and name. */
export function worstFirst<F extends Ordered>(findings: readonly F[]): F[] {
  const worstOfStack = new Map<string, number>();
  for (const finding of findings) {
    const key = stackKey(finding);
    worstOfStack.set(key, Math.min(worstOfStack.get(key) ?? Infinity, badness(finding)));
  }
  return findings
    .map((finding) => ({
      finding,
      keys: [worstOfStack.get(stackKey(finding))!, stackKey(finding), badness(finding), ...placeKeys(finding)],
    }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ finding }) => finding);
}

function stackKey(finding: Ordered): string {
  return `${finding.input}\n${finding.stack}`;
}

/** Small is bad: what refuses comes before what warns. */
function badness(finding: Ordered): number {
  return (finding.enforcement === "refuse" ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(finding.severity);
}

function placeKeys(finding: Ordered): (string | number)[] {
  const { location } = finding;
  return [finding.policyId, finding.address, location?.file ?? "", location?.line ?? 0, finding.attribute ?? "", finding.message];
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let index = 0; index < a.length; index++) {
    if (a[index]! < b[index]!) return -1;
    if (a[index]! > b[index]!) return 1;
  }
  return 0;
}
