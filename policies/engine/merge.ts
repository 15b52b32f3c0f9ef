/** Joins the reports of the parts of one run, so that the whole reads as if it had been judged at once. */
import { distinct } from "./distinct";
import type { Finding } from "./finding";
import { withFingerprints } from "./fingerprint";
import { worstFirst } from "./order";
import { WAIVER_POLICY } from "./oversight";
import type { PolicyOff, Report, WaivedFinding } from "./report";
import { summarize } from "./summarize";

/**
 * The same report, whatever the order of the parts.
 *
 * @throws Error where there is no report
 */
export function mergeReports(reports: readonly Report[]): Report {
  const [first] = reports;
  if (!first) throw new Error("There is no report to merge.");
  const [aboutWaivers, found] = parted(reports.flatMap((report) => report.findings));
  const used = distinct(aboutWaivers).filter((finding) => !isUnused(finding) || isUnusedIn(reports, finding));
  const all = withFingerprints<Finding | WaivedFinding>([...found, ...used, ...reports.flatMap((report) => report.waived)]);
  const findings = worstFirst(all.filter((finding) => !("waiver" in finding)));
  const waived = worstFirst(all.filter((finding) => "waiver" in finding));
  const inputs = inOrder(
    reports.map((report) => report.inputs),
    ({ path }) => path,
  );
  const moved = byInput(reports.map((report) => report.moved ?? []));
  const forgotten = byInput(reports.map((report) => report.forgotten ?? []));
  const errors = byInput(reports.map((report) => report.errors));
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
    unknowns: byInput(reports.map(({ unknowns }) => unknowns)),
    errors,
    exposures: byInput(reports.map(({ exposures = [] }) => exposures)),
    ...(reports.every(({ openings }) => openings) && { openings: byInput(reports.map(({ openings = [] }) => openings)) }),
    ...(moved.length > 0 && { moved }),
    ...(forgotten.length > 0 && { forgotten }),
  };
}

/** Every part has the same waivers, and says the same of them. */
function parted(findings: readonly Finding[]): readonly [aboutWaivers: Finding[], others: Finding[]] {
  const isAboutWaiver = ({ policyId }: Finding) => policyId === WAIVER_POLICY.id;
  return [findings.filter(isAboutWaiver), findings.filter((finding) => !isAboutWaiver(finding))];
}

function inOrder<Item>(parts: readonly (readonly Item[])[], nameOf: (item: Item) => string): Item[] {
  return parts.flat().sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
}

const byInput = <Item extends { readonly input: string }>(parts: readonly (readonly Item[])[]): Item[] =>
  inOrder(parts, ({ input }) => input);

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
