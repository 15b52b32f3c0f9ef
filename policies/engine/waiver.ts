/**
 * An exception that somebody stands for: one policy, one scope, a reason, an owner, somebody else who approved it, and an end. Whatever is
 * amiss with a waiver makes it worth nothing and is a finding itself.
 */
import type { SourceLocation } from "../terraform/source";
import type { Finding } from "./finding";
import { calendarDay, daysBetween } from "./calendar";
import { suggestion } from "./closest";
import type { PolicyMeta } from "./policy";
import { scopeMatcher, isTooBroad, type Scoped } from "./scope";

/** As it stands in guardrails.waivers.json. Dates are calendar days in UTC. */
export interface Waiver {
  /** Id of the policy, or one of its aliases. */
  readonly policy: string;
  /** Construct path or Terraform address; `*` stands for a part of one, `**` for any number of parts. */
  readonly scope: string;
  readonly reason: string;
  readonly owner: string;
  /** Not the owner. */
  readonly approvedBy: string;
  /** YYYY-MM-DD. */
  readonly created: string;
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly expires: string;
  readonly ticket?: string;
}

export interface WrittenWaiver {
  readonly waiver: Waiver;
  readonly location: SourceLocation;
  /** Of a waiver in code: the input that it was read from. It covers the construct that it is written on, and all within. */
  readonly input?: string;
}

/** A waiver, or what was meant to be one, that is worth nothing. */
export interface WaiverProblem {
  readonly messageId:
    | "malformed"
    | "unknownPolicy"
    | "fatal"
    | "broad"
    | "selfApproved"
    | "early"
    | "tooLong"
    | "expired"
    | "knownExpired"
    | "duplicate"
    | "unused";
  readonly data: Readonly<Record<string, string | number>>;
  readonly location: SourceLocation;
}

export interface WaiverRules {
  /** Ids and aliases included. */
  readonly policies: readonly PolicyMeta[];
  readonly now: Date;
  /** Longest time between `created` and `expires`. @default 90 */
  readonly maxDays?: number;
}

export const LONGEST_WAIVER_DAYS = 90;

/** A waiver that holds today. */
export interface ValidWaiver extends WrittenWaiver {
  readonly policyId: string;
  readonly daysLeft: number;
  readonly covers: (finding: Scoped & Pick<Finding, "input">) => boolean;
}

export interface JudgedWaivers {
  readonly valid: readonly ValidWaiver[];
  readonly problems: readonly WaiverProblem[];
}

export function judgeWaivers(
  written: readonly WrittenWaiver[],
  { policies, now, maxDays = LONGEST_WAIVER_DAYS }: WaiverRules,
): JudgedWaivers {
  const byName = new Map(policies.flatMap((policy) => [policy.id, ...(policy.aliases ?? [])].map((name) => [name, policy])));
  const today = calendarDay(now);
  const seen = new Set<string>();
  const valid: ValidWaiver[] = [];
  const problems: WaiverProblem[] = [];
  for (const one of written) {
    const { waiver, location } = one;
    const policy = byName.get(waiver.policy);
    const problem = (messageId: WaiverProblem["messageId"], data: WaiverProblem["data"] = {}) =>
      problems.push({ messageId, data: { policy: waiver.policy, scope: waiver.scope, ...data }, location });
    const days = daysBetween(waiver.created, waiver.expires);
    const daysLeft = daysBetween(today, waiver.expires);
    const key = JSON.stringify([policy?.id, waiver.scope, one.input]);
    if (!policy) problem("unknownPolicy", { suggestion: suggestion(waiver.policy, [...byName.keys()]) || "." });
    else if (policy.fatal) problem("fatal");
    else if (one.input === undefined ? isTooBroad(waiver.scope) : isStack(waiver.scope)) problem("broad");
    else if (isSamePerson(waiver.owner, waiver.approvedBy)) problem("selfApproved", { owner: waiver.owner });
    else if (daysBetween(today, waiver.created) > 0) problem("early", { created: waiver.created });
    else if (days > maxDays) problem("tooLong", { days, maxDays });
    else if (daysLeft < 0) problem("expired", { expires: waiver.expires, owner: waiver.owner });
    else if (seen.has(key)) problem("duplicate");
    else {
      seen.add(key);
      valid.push({ ...one, policyId: policy.id, daysLeft, covers: coverage(one) });
    }
  }
  return { valid, problems };
}

function isSamePerson(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function coverage({ waiver: { scope }, input }: WrittenWaiver): ValidWaiver["covers"] {
  if (input === undefined) return scopeMatcher(scope);
  const within = `${scope}/`;
  return (finding) => finding.input === input && `${finding.constructPath ?? ""}/`.startsWith(within);
}

/** In code, a whole stack is what names nothing in particular. */
function isStack(constructPath: string): boolean {
  return !constructPath.includes("/");
}
