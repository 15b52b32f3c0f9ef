/** Holes that were known when the guard came: they stay visible and only warn, until they get worse. New ones refuse. */
import type { Finding } from "./finding";
import { matchFindings, naming, type Nameable } from "./match";
import { SEVERITIES } from "./policy";
import { isThrown } from "./run-policy";

export type Baseline = Nameable;

export function withBaseline(now: Nameable, baseline: Baseline): Finding[] {
  const { same } = matchFindings(baseline.findings, now.findings, naming(baseline, now));
  return now.findings.map((finding) => {
    const before = same.get(finding);
    return before && !isThrown(finding) && isNoWorse(finding, before) ? { ...finding, enforcement: "warn", baseline: true } : finding;
  });
}

function isNoWorse(finding: Finding, before: Finding): boolean {
  return SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(before.severity);
}
