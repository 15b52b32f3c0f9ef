/** What an Allow statement permits: which actions, on how much, and under which conditions that narrow it. */
import type { Statement } from "./statement";
import { covers, worstCase } from "./term";
import type { Term } from "./term";

/** True where the action is sure to be among those permitted. An unknown piece of a pattern is taken for what it is likely to be: a name. */
export function permits({ effect, actions, notActions }: Statement, action: string): boolean {
  if (effect !== "Allow") return false;
  return actions ? actions.some((term) => matches(term, action)) : notActions?.some((term) => matches(term, action)) === false;
}

function matches(term: Term, action: string): boolean {
  return typeof term === "string" && covers(term, action);
}

/** `*`, `*:*`. */
export function isEveryAction(term: Term): boolean {
  return typeof term === "string" && /^\*+(:\*+)?$/.test(term);
}

/** `s3:*`: all that a service has. */
export function isWholeService(term: Term): boolean {
  return typeof term === "string" && /^[^*?:]+:\*+$/.test(term);
}

/**
 * True where the statement is not held to certain resources: "*", every resource of a kind ("arn:aws:iam::111122223333:role/*"), or all but
 * some by `NotResource`.
 */
export function isOnEveryResource({ resources, notResources }: Statement): boolean {
  if (notResources) return true;
  return (resources ?? []).some((term) => {
    const { text, exact } = worstCase(term);
    return exact && (/^\*+$/.test(text) || EVERY_ARN.test(text));
  });
}

/** The kind of a resource stands before its name where an account does (arn:aws:iam::111122223333:role/…); without one it is a name (arn:aws:s3:::uploads/…). */
const EVERY_ARN = /^arn:[^:]*:[^:]*:[^:]*:(\*|[^:]*:\*|[^:]+:[a-z-]+[/:]\*)(\/\*)?$/;

/** "*" alone, or `NotResource`. */
export function isOnAnything({ resources, notResources }: Statement): boolean {
  return notResources !== undefined || (resources ?? []).some((term) => typeof term === "string" && /^\*+$/.test(term));
}

/** Conditions on how a request is made, which leave open what it may touch. */
const NOT_NARROWING = new Set([
  "aws:securetransport",
  "aws:multifactorauthpresent",
  "aws:multifactorauthage",
  "aws:currenttime",
  "aws:epochtime",
  "aws:requestedregion",
  "aws:useragent",
  "aws:referer",
]);

/** True where a condition, known or not, may hold the statement to certain resources, callers or values. */
export function isNarrowed({ conditions }: Statement): boolean {
  return conditions.some((condition) => "kind" in condition || (!condition.ifExists && !NOT_NARROWING.has(condition.key)));
}
