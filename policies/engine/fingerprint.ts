/**
 * Names for findings that survive moves, renames of files and reordering, so that yesterday's finding can be recognised today: policy,
 * construct path or address, attribute without indexes, and a count among equals (a second identical hole is a new one).
 */
import { createHash } from "node:crypto";
import type { Finding } from "./finding";
import { groupBy } from "./group-by";

type Unnamed = Omit<Finding, "fingerprint">;

/** Gives each finding its fingerprint. The order of the findings is kept; that of equals is by message, input and stack, wherever they stand. */
export function withFingerprints<F extends Unnamed>(findings: readonly F[]): (F & Pick<Finding, "fingerprint">)[] {
  const fingerprints = new Map<F, string>();
  for (const [key, group] of groupBy(findings, subject)) {
    const ordered = group.map((finding) => ({ finding, order: `${finding.message}\n${finding.input}\n${finding.stack}` }));
    if (ordered.length > 1) ordered.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
    ordered.forEach(({ finding }, count) => fingerprints.set(finding, digest(`${key}\n${count}`)));
  }
  return findings.map((finding) => ({ ...finding, fingerprint: fingerprints.get(finding)! }));
}

/** What a finding is about: everything of its fingerprint but the count among equals. */
export function subject(finding: Pick<Finding, "policyId" | "constructPath" | "address" | "attribute">): string {
  return JSON.stringify([
    finding.policyId,
    finding.constructPath ?? withoutIndexes(finding.address),
    finding.attribute === undefined ? "" : withoutIndexes(finding.attribute),
  ]);
}

/** `ingress[0].cidr_blocks[1]` → `ingress.cidr_blocks`; keys of for_each stay. */
function withoutIndexes(path: string): string {
  return path.replace(/\[\d+\]/g, "");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
