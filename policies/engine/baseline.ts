/** Holes that were known when the guard came: they stay visible and only warn, until they get worse. New ones refuse. */
import type { Finding } from "./finding";
import { SEVERITIES } from "./policy";
import { isThrown } from "./run-policy";

export function withBaseline(findings: readonly Finding[], baseline: readonly Finding[]): Finding[] {
  const known = new Map(baseline.map((finding) => [finding.fingerprint, finding]));
  return findings.map((finding) => {
    const before = known.get(finding.fingerprint);
    return before && !isThrown(finding) && isNoWorse(finding, before) ? { ...finding, enforcement: "warn", baseline: true } : finding;
  });
}

/** The same place can have got another value or another fault since: that is not what was accepted. */
function isNoWorse(finding: Finding, before: Finding): boolean {
  return (
    finding.messageId === before.messageId &&
    finding.value === before.value &&
    SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(before.severity)
  );
}
