/** What a change does to exposure: which findings are new, gone or other than before, and which exceptions were added. */
import type { Finding } from "./finding";
import { Forgotten, type Unmanaged } from "./forgotten";
import type { AcceptedUnknown, ForgottenObject, PolicyOff, Report, WaivedFinding } from "./report";
import { isLeftOut, matchFindings, naming, saysTheSame, type KeyOf, type Naming } from "./match";
import type { PlaceOf } from "./moves";
import { compareOpenings, type OpeningChange, type OpeningChanges } from "./compare-openings";
import { compareReach, type ReachChange } from "./compare-reach";
import { SEVERITIES } from "./policy";

/** The names are a contract, as those of a report are. */
export interface Comparison {
  readonly version: 1;
  readonly base: string;
  readonly head: string;
  /** True where anything below is not empty, but for what is resolved, better, narrowed, no longer reachable or opened by what is new. */
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
  /** Groups, network ACLs, subnets and hosts that let more through than before. */
  readonly widened: readonly OpeningChange[];
  readonly narrowed: readonly OpeningChange[];
  /** What those let through that are new; whether they may is judged by the policies. */
  readonly opened: readonly OpeningChange[];
  /** What head lets go of without destroying it: as open as before, and judged by nobody. */
  readonly unmanaged: readonly Unmanaged[];
  /** False where a side is a report of an earlier version: what groups and others let through was not compared. */
  readonly accessCompared: boolean;
  /** False where base is a report, which does not have what stood in a place that is at fault now. */
  readonly valuesCompared: boolean;
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
  /** What stands in the place of a finding, where more is at hand than a report; `undefined` where there is no such block. */
  readonly values?: (keyOf: KeyOf) => (finding: Finding) => string | undefined;
}

export function compareReports(baseSide: Side, headSide: Side): Comparison {
  const { name: base, report: before } = baseSide;
  const { name: head, report: after } = headSide;
  const names = naming(before, after);
  const { placeOf, current, keyOf } = names;
  const findings = matchFindings(before.findings, after.findings, names);
  const waived = matchFindings(before.waived, after.waived, names);
  const openings = before.openings && after.openings && compareOpenings(before.openings, after.openings, keyOf);
  const isRecordedNow = isRecorded(after) && !isRecorded(before);
  const pairs = [...findings.same, ...findings.changed];
  const changed = pairs
    .filter(([after, before]) => isChanged(before, after, names) && !(isRecordedNow && isRecordOf(before, after)))
    .map(([after, before]) => ({ before, after, better: isBetter(before, after, openings) }));
  const nowWaived = matchFindings(findings.gone, after.waived, names);
  const waivers = [...waived.added.map((finding) => ({ finding })), ...[...waived.same, ...waived.changed].flatMap(waiverChange)];
  const policiesOff = newIn(before.policiesOff, after.policiesOff, offKey);
  const unknowns = newIn(before.unknowns, after.unknowns, (unknown) =>
    JSON.stringify([unknown.policyId, current(unknown).address, unknown.attribute]),
  );
  // Turning a policy off mends nothing, and turning it on breaks nothing. One that was off here and there may have found what is new elsewhere.
  const turnedOff = new Set(policiesOff.map(({ policyId }) => policyId));
  const turnedOn = new Set(
    newIn(after.policiesOff, before.policiesOff, offKey).flatMap(({ policyId, scope }) => (scope === undefined ? [policyId] : [])),
  );
  const added = findings.added.filter(({ policyId }) => !turnedOn.has(policyId));
  const forgotten = new Forgotten(newIn(before.forgotten ?? [], after.forgotten ?? [], forgottenKey(placeOf)), names);
  const unmanaged = forgotten.with([...nowWaived.gone, ...waived.gone]);
  const resolved = nowWaived.gone.filter((finding) => !turnedOff.has(finding.policyId) && !forgotten.inFinding(finding));
  const reach = compareReach(before.exposures ?? [], after.exposures ?? [], keyOf, (exposure, { steps }) =>
    forgotten.isNamed(exposure, [exposure.address, ...steps.map(({ text }) => text)]),
  );
  const valueAt = baseSide.values?.(keyOf);
  const worse = changed.filter(({ better }) => !better);
  const looser = [added, worse, waivers, policiesOff, unknowns, unmanaged, reach.reachable, openings?.widened ?? []];
  return {
    version: 1,
    base,
    head,
    loosened: looser.some((list) => list.length > 0),
    added: added.map((finding) => withValueBefore(finding, valueAt?.(finding))),
    resolved,
    changed,
    waivers,
    policiesOff,
    unknowns,
    unmanaged,
    ...reach,
    ...(openings ?? { widened: [], narrowed: [], opened: [] }),
    accessCompared: openings !== undefined,
    valuesCompared: valueAt !== undefined,
  };
}

function withValueBefore(finding: Finding, valueBefore: string | undefined): AddedFinding {
  return finding.attribute === undefined || valueBefore === undefined || valueBefore === finding.value
    ? finding
    : { ...finding, valueBefore };
}

const forgottenKey = (placeOf: PlaceOf) => (one: ForgottenObject) => JSON.stringify([placeOf(one), one.address]);

const offKey = ({ policyId, scope }: PolicyOff) => JSON.stringify([policyId, scope]);

function isChanged(before: Finding, after: Finding, names: Naming): boolean {
  return before.messageId !== after.messageId || before.severity !== after.severity || !saysTheSame(before, after, names);
}

const isRecorded = ({ inputs }: Report): boolean => inputs.every(({ kind }) => kind === "plan" || kind === "state");

/** Plans and states have what AWS or the provider puts where nothing is written. */
function isRecordOf(before: Finding, after: Finding): boolean {
  return isLeftOut(before) && !isLeftOut(after) && before.severity === after.severity;
}

/** Less severe, or the same range on fewer ports, say. */
function isBetter(before: Finding, after: Finding, openings: OpeningChanges | undefined): boolean {
  if (before.severity !== after.severity) return SEVERITIES.indexOf(after.severity) > SEVERITIES.indexOf(before.severity);
  if (!openings || before.messageId !== after.messageId || before.value !== after.value) return false;
  const { widened, opened, narrowed } = openings;
  return narrowed.length > 0 && widened.length + opened.length === 0;
}

function waiverChange([finding, before]: readonly [WaivedFinding, WaivedFinding]): WaiverChange[] {
  return finding.waiver.expires > before.waiver.expires ? [{ finding, expiredBefore: before.waiver.expires }] : [];
}

function newIn<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const known = new Set(before.map(keyOf));
  return after.filter((item) => !known.has(keyOf(item)));
}
