/** Joins the reports of the parts of one run, so that the whole reads as if it had been judged at once. */
import { distinct } from "./distinct";
import type { Finding } from "./finding";
import { withFingerprints } from "./fingerprint";
import { worstFirst } from "./order";
import { WAIVER_POLICY } from "./oversight";
import type { PolicyOff, Report, WaivedFinding } from "./report";
import { summarize } from "./summarize";

/** @throws Error where there is no report */
export function mergeReports(reports: readonly Report[]): Report {
  const [first] = reports;
  if (!first) throw new Error("There is no report to merge.");
  const found = reports.flatMap(({ findings }) => findings).filter((finding) => !isUnused(finding) || isUnusedIn(reports, finding));
  const all = withFingerprints<Finding | WaivedFinding>(distinct([...found, ...reports.flatMap(({ waived }) => waived)]));
  const findings = worstFirst(all.filter((finding) => !("waiver" in finding)));
  const waived = worstFirst(all.filter((finding) => "waiver" in finding));
  const errors = reports.flatMap((report) => report.errors);
  const inputs = reports.flatMap((report) => report.inputs);
  return {
    version: 1,
    tool: first.tool,
    inputs,
    summary: summarize({
      preset: first.summary.preset,
      policies: Math.max(...reports.map(({ summary }) => summary.policies)),
      resources: inputs.reduce((sum, { resources }) => sum + resources, 0),
      findings,
      waived,
      errors,
    }),
    findings,
    waived,
    policiesOff: distinctOff(reports.flatMap(({ policiesOff }) => policiesOff)),
    unknowns: reports.flatMap(({ unknowns }) => unknowns),
    errors,
    exposures: reports.flatMap(({ exposures = [] }) => exposures),
  };
}

function isUnused({ policyId, messageId }: Finding): boolean {
  return policyId === WAIVER_POLICY.id && messageId === "unused";
}

/** A waiver is unused only where no part has used it. */
function isUnusedIn(reports: readonly Report[], { message }: Finding): boolean {
  return reports.every(({ findings }) => findings.some((finding) => isUnused(finding) && finding.message === message));
}

function distinctOff(all: readonly PolicyOff[]): PolicyOff[] {
  return [...new Map(all.map((off) => [JSON.stringify(off), off])).values()];
}
