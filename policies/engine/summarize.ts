/** The verdict and the counts of a report, from what stands in it. */
import type { Finding } from "./finding";
import type { InputError, Summary, WaivedFinding } from "./report";

interface Outcome {
  readonly preset: string;
  readonly policies: number;
  readonly resources: number;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly errors: readonly InputError[];
}

export function summarize({ preset, policies, resources, findings, waived, errors }: Outcome): Summary {
  const count = (matches: (finding: Finding) => boolean) => findings.filter(matches).length;
  const refuse = count((finding) => finding.enforcement === "refuse");
  return {
    verdict: errors.length > 0 ? "unreadable" : refuse > 0 ? "refused" : "clean",
    preset,
    policies,
    resources,
    refuse,
    warn: findings.length - refuse,
    critical: count((finding) => finding.severity === "critical"),
    high: count((finding) => finding.severity === "high"),
    medium: count((finding) => finding.severity === "medium"),
    low: count((finding) => finding.severity === "low"),
    waived: waived.length,
  };
}
