/** The one order of findings, the same on every machine and in every format: worst first, grouped by stack. */
import type { Finding } from "./finding";
import { SEVERITIES } from "./policy";

type Ordered = Omit<Finding, "fingerprint">;

/** Stacks come in the order of their worst finding, then by input and name. */
export function worstFirst<F extends Ordered>(findings: readonly F[]): F[] {
  const worstOfStack = new Map<string, number>();
  const keyed = findings.map((finding) => {
    const [stack, bad] = [`${finding.input}\n${finding.stack}`, badness(finding)];
    worstOfStack.set(stack, Math.min(worstOfStack.get(stack) ?? Infinity, bad));
    return { finding, stack, bad };
  });
  const ofStack = (a: Keyed<F>, b: Keyed<F>) => worstOfStack.get(a.stack)! - worstOfStack.get(b.stack)! || compare(a.stack, b.stack);
  return keyed
    .sort((a, b) => (a.stack === b.stack ? 0 : ofStack(a, b)) || a.bad - b.bad || byPlace(a.finding, b.finding))
    .map(({ finding }) => finding);
}

interface Keyed<F> {
  readonly finding: F;
  readonly stack: string;
  readonly bad: number;
}

/** Small is bad: what refuses comes before what warns. */
function badness(finding: Ordered): number {
  return (finding.enforcement === "refuse" ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(finding.severity);
}

function byPlace(a: Ordered, b: Ordered): number {
  return (
    compare(a.policyId, b.policyId) ||
    compare(a.address, b.address) ||
    compare(a.location?.file ?? "", b.location?.file ?? "") ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    compare(a.attribute ?? "", b.attribute ?? "") ||
    compare(a.message, b.message)
  );
}

/** By code units, so that no machine's language changes the order. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
