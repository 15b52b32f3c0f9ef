/** Holes that were known when the guard came: they stay visible and only warn, until they get worse. New ones refuse. */
import { compareOpenings } from "./compare-openings";
import type { Finding } from "./finding";
import { lazy } from "./lazy";
import { matchFindings, naming, saysTheSame, type Nameable, type Naming } from "./match";
import { SEVERITIES } from "./policy";
import { isThrown } from "./run-policy";

export type Baseline = Nameable;

export function withBaseline(now: Nameable, baseline: Baseline): Finding[] {
  const names = naming(baseline, now);
  const { same } = matchFindings(baseline.findings, now.findings, names);
  const nothingIsWider = lazy(() => isNoWider(baseline, now, names));
  return now.findings.map((finding) => {
    const before = same.get(finding);
    if (!before || isThrown(finding) || isMoreSevere(finding, before)) return finding;
    // The same range, say, on more ports.
    if (!saysTheSame(before, finding, names) && !nothingIsWider()) return finding;
    return { ...finding, enforcement: "warn", baseline: true };
  });
}

function isMoreSevere(finding: Finding, before: Finding): boolean {
  return SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(before.severity);
}

/** Nothing lets more through than before, so that what is said otherwise is no worse. A report of an earlier version does not know. */
function isNoWider({ openings: before }: Baseline, { openings: after }: Nameable, { keyOf }: Naming): boolean {
  if (!before || !after) return false;
  const { widened, opened } = compareOpenings(before, after, keyOf);
  return widened.length + opened.length === 0;
}
