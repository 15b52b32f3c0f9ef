/**
 * Runs policies over what was loaded and makes one report of it. A policy that throws is a refusal that names it, and what cannot be read
 * is an error: neither is ever clean.
 */
import { Facts } from "../facts/facts";
import type { Input } from "../terraform/load/load";
import { TOOL } from "../version";
import type { Enforcement, Finding } from "./finding";
import { exposuresOf } from "./exposures";
import { withFingerprints } from "./fingerprint";
import { worstFirst } from "./order";
import { withBaseline, type Baseline } from "./baseline";
import { groupBy } from "./group-by";
import { lazy } from "./lazy";
import type { Nameable } from "./match";
import { openingsOf } from "./openings";
import { waiverFinding } from "./oversight";
import { Places } from "./places";
import { SEVERITIES, type Policy, type PolicyMeta, type Severity } from "./policy";
import type { AcceptedUnknown, ForgottenObject, InputError, Report, ReportedMove, WaivedFinding } from "./report";
import { distinct } from "./distinct";
import { summarize } from "./summarize";
import { isAboutUnknown, isThrown, runPolicy, type Found } from "./run-policy";
import { Decisions, knownIn, type Settings } from "./settings";
import { userPath } from "./user-path";
import type { JudgedWaivers, ValidWaiver, WaiverProblem } from "./waiver";

export interface EvaluateOptions {
  readonly policies: readonly Policy[];
  /** What a team decided. @default the preset "recommended", and nothing else */
  readonly settings?: Settings;
  /** Findings of this severity or worse refuse, all others warn. @default what the settings say */
  readonly failOn?: Severity;
  /** @default none */
  readonly waivers?: JudgedWaivers;
  /** An earlier report, whose findings only warn while they stay as they were. @default none */
  readonly baseline?: Baseline;
  /** What could not be read: it stands in the report, which then is never clean. */
  readonly errors?: readonly InputError[];
}

type Unnamed = Omit<Finding, "fingerprint">;

/** Each input is judged on its own; what is in one cannot excuse another. */
export function evaluate(inputs: readonly Input[], options: EvaluateOptions): Report {
  const { policies, settings = {}, failOn } = options;
  const errors = (options.errors ?? []).map(inUsersFile);
  const decisions = new Decisions(settings, policies);
  const active = policies.filter((policy) => !decisions.isOff(policy));
  const found: Unnamed[] = [];
  const unknowns: AcceptedUnknown[] = [];
  const judgedFacts: { readonly facts: Facts; readonly path: string }[] = [];
  const vouchedFor = knownIn(settings);
  for (const input of inputs) {
    const facts = new Facts(input.configurations, vouchedFor);
    const places = new Places(input);
    for (const policy of active) {
      for (const finding of runPolicy(policy, facts, places)) {
        if (policy.onUnknown === "accept" && isAboutUnknown(finding)) unknowns.push(acceptedUnknown(finding));
        else {
          const decision = decided(finding, policy, decisions, failOn);
          // Nobody else has seen it yet, and copying thousands takes as long as finding them.
          if (decision) found.push(Object.assign(finding, decision));
        }
      }
    }
    judgedFacts.push({ facts, path: input.path });
  }
  const { stays, waived, unused } = applyWaivers(withFingerprints(distinct(found)), options.waivers?.valid ?? []);
  const aboutWaivers = withFingerprints([...(options.waivers?.problems ?? []), ...unused].map(waiverFinding));
  const judged = inputs.map((input) => ({
    path: input.path,
    kind: input.kind,
    stacks: input.configurations.map((configuration) => configuration.name),
    resources: input.configurations.reduce((sum, configuration) => sum + configuration.resources.length, 0),
  }));
  const moved = inputs.flatMap(movesIn);
  const forgotten = inputs.flatMap(forgottenIn);
  const openings = lazy(() => judgedFacts.flatMap(({ facts, path }) => openingsOf(facts, path)));
  const judgedNow: Nameable = {
    findings: stays,
    inputs: judged,
    moved,
    get openings() {
      return openings();
    },
  };
  const known = options.baseline ? withBaseline(judgedNow, options.baseline) : stays;
  const findings = worstFirst([...known, ...aboutWaivers]);
  const exposures = lazy(() => judgedFacts.flatMap(({ facts, path }) => exposuresOf(facts, path)));
  return {
    version: 1,
    tool: TOOL,
    inputs: judged,
    summary: summarize({
      preset: decisions.preset,
      policies: active.length,
      resources: judged.reduce((sum, input) => sum + input.resources, 0),
      findings,
      waived,
      errors,
    }),
    findings,
    waived: worstFirst(waived),
    policiesOff: decisions.policiesOff(policies),
    unknowns,
    errors,
    ...(moved.length > 0 && { moved }),
    ...(forgotten.length > 0 && { forgotten }),
    // No verdict needs these two, and most readers of a report never ask.
    get exposures() {
      return exposures();
    },
    get openings() {
      return openings();
    },
  };
}

function movesIn({ path, configurations }: Input): ReportedMove[] {
  return configurations.flatMap(({ name, modules }) =>
    modules.flatMap(({ statements }) => statements.moved.map(({ from, to }) => ({ input: path, stack: name, from, to }))),
  );
}

function forgottenIn({ path, configurations }: Input): ForgottenObject[] {
  return configurations.flatMap(({ name, modules }) =>
    modules.flatMap(({ statements }) =>
      statements.removed.filter(({ destroy }) => !destroy).map(({ from }) => ({ input: path, stack: name, address: from })),
    ),
  );
}

function inUsersFile(error: InputError): InputError {
  const { input, location } = error;
  return location ? { ...error, location: { ...location, file: userPath(input, location.file) } } : error;
}

function acceptedUnknown({ policyId, message, input, stack, address, constructPath, attribute, location }: Found): AcceptedUnknown {
  return {
    policyId,
    message,
    input,
    stack,
    address,
    ...(constructPath !== undefined && { constructPath }),
    ...(attribute !== undefined && { attribute }),
    ...(location !== undefined && { location }),
  };
}

/** What is to become of the finding, or nothing where the policy is off for it. An error of the policy itself cannot be turned off. */
function decided(
  finding: Found,
  policy: PolicyMeta,
  decisions: Decisions,
  failOn: Severity | undefined,
): Pick<Finding, "severity" | "enforcement"> | undefined {
  if (isThrown(finding)) return { severity: finding.severity, enforcement: "refuse" };
  const { severity, enforcement } = decisions.decide(policy, finding);
  if (enforcement === "off") return undefined;
  return { severity, enforcement: failOn === undefined ? enforcement : thresholdEnforcement(severity, failOn) };
}

function thresholdEnforcement(severity: Severity, failOn: Severity): Enforcement {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn) ? "refuse" : "warn";
}

interface Waived {
  readonly stays: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly unused: readonly WaiverProblem[];
}

/** A policy that stopped with an error has found nothing that could be waived. */
function applyWaivers(findings: readonly Finding[], valid: readonly ValidWaiver[]): Waived {
  const byPolicy = groupBy(valid, ({ policyId }) => policyId);
  const used = new Set<ValidWaiver>();
  const stays: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const covering = isThrown(finding) ? [] : (byPolicy.get(finding.policyId) ?? []).filter((waiver) => waiver.covers(finding));
    covering.forEach((waiver) => used.add(waiver));
    if (covering[0]) waived.push({ ...finding, waiver: waiverOf(covering[0]) });
    else stays.push(finding);
  }
  return { stays, waived, unused: valid.filter((waiver) => !used.has(waiver)).map(unusedProblem) };
}

function waiverOf({ waiver, daysLeft }: ValidWaiver): WaivedFinding["waiver"] {
  const { reason, owner, approvedBy, expires, ticket } = waiver;
  return { reason, owner, approvedBy, expires, daysLeft, ...(ticket !== undefined && { ticket }) };
}

function unusedProblem({ waiver: { policy, scope }, location }: ValidWaiver): WaiverProblem {
  return { messageId: "unused", data: { policy, scope }, location };
}
