/** What a change does to exposure: which findings are new, gone or other than before, and which exceptions were added. */
import type { Finding } from "./finding";
import type { AcceptedUnknown, PolicyOff, Report, WaivedFinding } from "./report";
import { matchFindings } from "./match";
import { SEVERITIES } from "./policy";

/** The names are a contract, as those of a report are. */
export interface Comparison {
  readonly version: 1;
  readonly base: string;
  readonly head: string;
  /** True where anything below, but for what is resolved or better, is not empty. */
  readonly loosened: boolean;
  readonly added: readonly Finding[];
  readonly resolved: readonly Finding[];
  readonly changed: readonly Change[];
  readonly waivers: readonly WaiverChange[];
  readonly policiesOff: readonly PolicyOff[];
  readonly unknowns: readonly AcceptedUnknown[];
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
}

export function compareReports({ name: base, report: before }: Side, { name: head, report: after }: Side): Comparison {
  const findings = matchFindings(before.findings, after.findings);
  const waived = matchFindings(before.waived, after.waived);
  const pairs = [...findings.same, ...findings.changed];
  const changed = pairs
    .filter(([after, before]) => isChanged(before, after))
    .map(([after, before]) => ({ before, after, better: isBetter(before, after) }));
  const nowWaived = matchFindings(findings.gone, after.waived);
  const waivers = [...waived.added.map((finding) => ({ finding })), ...[...waived.same, ...waived.changed].flatMap(waiverChange)];
  const policiesOff = newIn(before.policiesOff, after.policiesOff, ({ policyId, scope }) => JSON.stringify([policyId, scope]));
  const unknowns = newIn(before.unknowns, after.unknowns, ({ policyId, address, attribute }) =>
    JSON.stringify([policyId, address, attribute]),
  );
  return {
    version: 1,
    base,
    head,
    loosened: [findings.added, changed.filter(({ better }) => !better), waivers, policiesOff, unknowns].some((list) => list.length > 0),
    added: findings.added,
    resolved: nowWaived.gone,
    changed,
    waivers,
    policiesOff,
    unknowns,
  };
}

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
