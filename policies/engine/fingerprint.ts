/**
 * Names for findings that survive moves, renames of files and reordering, so that yesterday's finding can be recognised today: policy,
 * construct path or address, attribute without indexes, and a count among equals (a second identical hole is a new one).
 */
import { createHash, hash } from "node:crypto";
import type { Finding } from "./finding";
import { groupBy } from "./group-by";

type Unnamed = Omit<Finding, "fingerprint">;

/** Gives each finding its fingerprint. The order of the findings is kept; that of equals is by message, input and stack, wherever they stand. */
export function withFingerprints<F extends Unnamed>(findings: readonly F[]): (F & Pick<Finding, "fingerprint">)[] {
  const fingerprints = new Map<F, string>();
  for (const [key, equals] of groupBy(findings, subject))
    inOrder(equals).forEach((finding, count) => fingerprints.set(finding, digest(`${key}\n${count}`)));
  return findings.map((finding) => ({ ...finding, fingerprint: fingerprints.get(finding)! }));
}

function inOrder<F extends Unnamed>(equals: readonly F[]): readonly F[] {
  if (equals.length === 1) return equals;
  const ordered = equals.map((finding) => ({ finding, order: `${finding.message}\n${finding.input}\n${finding.stack}` }));
  return ordered.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ finding }) => finding);
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

const digest = (text: string): string => sha256(text).slice(0, 32);

/** Node has the one call, which is three times as fast, since 20.12 (https://nodejs.org/docs/latest-v20.x/api/crypto.html#cryptohashalgorithm-data-outputencoding). */
const sha256: (text: string) => string =
  typeof hash === "function" ? (text) => hash("sha256", text, "hex") : (text) => createHash("sha256").update(text).digest("hex");
