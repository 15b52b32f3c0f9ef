/** Holes that were known when the guard came: they stay visible and only warn, until they get worse. New ones refuse. */
import type { Finding } from "./finding";
import { matchFindings, placing } from "./match";
import { SEVERITIES } from "./policy";
import type { Report } from "./report";
import { isThrown } from "./run-policy";

export type Baseline = Pick<Report, "findings" | "inputs">;

export function withBaseline({ findings, inputs }: Baseline, baseline: Baseline): Finding[] {
  const { same } = matchFindings(baseline.findings, findings, placing(baseline.inputs, inputs));
  return findings.map((finding) => {
    const before = same.get(finding);
    return before && !isThrown(finding) && isNoWorse(finding, before) ? { ...finding, enforcement: "warn", baseline: true } : finding;
  });
}

function isNoWorse(finding: Finding, before: Finding): boolean {
  return SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(before.severity);
}
