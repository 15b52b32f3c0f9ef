/** What a change does to exposure: which findings are new, gone or other than before, and which exceptions were added. */
import type { Finding } from "./finding";
import type { AcceptedUnknown, PolicyOff, Report, WaivedFinding } from "./report";
import { matchFindings } from "./match";
import { compareAccess, compareReach, type AccessChange, type GroupAccess, type ReachChange } from "./compare-access";
import { SEVERITIES } from "./policy";

/** The names are a contract, as those of a report are. */
export interface Comparison {
  readonly version: 1;
  readonly base: string;
  readonly head: string;
  /** True where anything below, but for what is resolved or better, is not empty. */
  readonly loosened: boolean;
  readonly added: readonly AddedFinding[];
  readonly resolved: readonly Finding[];
  readonly changed: readonly Change[];
  readonly waivers: readonly WaiverChange[];
  readonly policiesOff: readonly PolicyOff[];
  readonly unknowns: readonly AcceptedUnknown[];
  /** Data stores that more can reach than before. */
  readonly reachable: readonly ReachChange[];
  readonly unreachable: readonly ReachChange[];
  /** Security groups that admit more than before; empty where a side is a report, which does not have that. */
  readonly widened: readonly AccessChange[];
  readonly narrowed: readonly AccessChange[];
  /** False where a side is a report: what groups admit was not compared. */
  readonly accessCompared: boolean;
}

export interface AddedFinding extends Finding {
  /** What stood in the same place before, where that is known: `false`, `(left out)`. */
  readonly valueBefore?: string;
}

/** The same hole with another value, fault or severity. */
export interface Change {
  readonly before: Finding;
  readonly after: Finding;
  readonly better: boolean;
}

/** A waiver that is new, or ends later than before. */
export interface WaiverChange {
  readonly finding: WaivedFinding;
  readonly expiredBefore?: string;
}

export interface Side {
  readonly name: string;
  readonly report: Report;
  /** What its groups admit, where more is at hand than a report. */
  readonly access?: readonly GroupAccess[];
  /** What stands in the place of a finding; `undefined` where there is no such block. */
  readonly valueAt?: (finding: Finding) => string | undefined;
}

export function compareReports(baseSide: Side, headSide: Side): Comparison {
  const { name: base, report: before } = baseSide;
  const { name: head, report: after } = headSide;
  const findings = matchFindings(before.findings, after.findings);
  const waived = matchFindings(before.waived, after.waived);
  const pairs = [...findings.same, ...findings.changed];
  const changed = pairs
    .filter(([after, before]) => isChanged(before, after))
    .map(([after, before]) => ({ before, after, better: isBetter(before, after) }));
  const nowWaived = matchFindings(findings.gone, after.waived);
  const waivers = [...waived.added.map((finding) => ({ finding })), ...[...waived.same, ...waived.changed].flatMap(waiverChange)];
  const policiesOff = newIn(before.policiesOff, after.policiesOff, offKey);
  const unknowns = newIn(before.unknowns, after.unknowns, ({ policyId, address, attribute }) =>
    JSON.stringify([policyId, address, attribute]),
  );
  // Turning a policy off mends nothing, and turning it on breaks nothing.
  const turnedOff = new Set(policiesOff.map(({ policyId }) => policyId));
  const turnedOn = new Set(newIn(after.policiesOff, before.policiesOff, offKey).map(({ policyId }) => policyId));
  const added = findings.added.filter(({ policyId }) => !turnedOn.has(policyId));
  const resolved = nowWaived.gone.filter(({ policyId }) => !turnedOff.has(policyId));
  const access = compareAccess(baseSide.access ?? [], headSide.access ?? []);
  const reach = compareReach(before.exposures ?? [], after.exposures ?? []);
  const worse = changed.filter(({ better }) => !better);
  const looser = [added, worse, waivers, policiesOff, unknowns, reach.reachable, access.widened];
  return {
    version: 1,
    base,
    head,
    loosened: looser.some((list) => list.length > 0),
    added: added.map((finding) => withValueBefore(finding, baseSide)),
    resolved,
    changed,
    waivers,
    policiesOff,
    unknowns,
    ...reach,
    ...access,
    accessCompared: baseSide.access !== undefined && headSide.access !== undefined,
  };
}

function withValueBefore(finding: Finding, base: Side): AddedFinding {
  const valueBefore = finding.attribute === undefined ? undefined : base.valueAt?.(finding);
  return valueBefore === undefined || valueBefore === finding.value ? finding : { ...finding, valueBefore };
}

const offKey = ({ policyId, scope }: PolicyOff) => JSON.stringify([policyId, scope]);

function isChanged(before: Finding, after: Finding): boolean {
  return before.messageId !== after.messageId || before.message !== after.message || before.severity !== after.severity;
}

function isBetter(before: Finding, after: Finding): boolean {
  return SEVERITIES.indexOf(after.severity) > SEVERITIES.indexOf(before.severity);
}

function waiverChange([finding, before]: readonly [WaivedFinding, WaivedFinding]): WaiverChange[] {
  return finding.waiver.expires > before.waiver.expires ? [{ finding, expiredBefore: before.waiver.expires }] : [];
}

function newIn<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const known = new Set(before.map(keyOf));
  return after.filter((item) => !known.has(keyOf(item)));
}
