/** What a resource's policy grants to anyone: the question behind "is it public?", with every way in which it cannot be answered. */
import type { CidrSet } from "../../../lib/net/cidr-set";
import type { Attribute } from "../../terraform/model/attribute";
import { pins, spares } from "./pins";
import type { PolicyDocument } from "./policy-document";
import { any } from "../answer";
import type { Answer } from "../answer";
import { admitsAnyone, isAnyone } from "./principals";
import type { Statement } from "./statement";
import { covers, spelling } from "./term";
import type { Term } from "./term";

export interface PublicGrant {
  /** "unknown": nobody can tell before apply, so it cannot be proved closed. */
  readonly certainty: "public" | "unknown";
  /** A clause about the policy: `allows s3:GetObject to anyone`, `may allow … since var.principals is not known`. */
  readonly what: string;
  readonly at: Attribute;
  /** The statement that grants; `undefined` where it cannot be read. */
  readonly statement?: Statement;
}

/**
 * Grants that no condition and no Deny narrows to named callers.
 * @param known addresses that a team vouches for, which no more count as anyone's in a condition than in a security group
 */
export function publicGrants(document: PolicyDocument, known: CidrSet): PublicGrant[] {
  const denials = document.statements.filter((statement) => statement.effect === "Deny");
  return [
    ...document.statements.flatMap((statement) => publicGrant(statement, denials, known) ?? []),
    ...document.unread.map(({ at, expression, why }) => ({
      certainty: "unknown" as const,
      what: `cannot be read: ${expression} ${why}`,
      at,
    })),
  ];
}

function publicGrant(statement: Statement, denials: readonly Statement[], known: CidrSet): PublicGrant | undefined {
  if (statement.effect === "Deny") return undefined;
  const admitted = admitsAnyone(statement);
  const pinned = any(statement.conditions.map((condition) => pins(condition, known)));
  if (admitted === "no" || pinned === "yes" || denials.some((denial) => closes(denial, statement, known))) return undefined;
  const certain = admitted === "yes" && pinned === "no" && statement.effect === "Allow";
  const actions = actionText(statement);
  return {
    certainty: certain ? "public" : "unknown",
    what: certain ? `allows ${actions} to anyone` : `may allow ${actions} to anyone: ${doubt(statement, admitted)} not known before apply`,
    at: statement.at,
    statement,
  };
}

function doubt(statement: Statement, admitted: Answer): string {
  if (admitted === "unknown") return `its principal${statement.principals ? " is" : ", which is left out, is"}`;
  return statement.effect === "unknown" ? "its effect is" : "its condition is";
}

function actionText({ actions, notActions }: Statement): string {
  if (notActions) return `everything but ${list(notActions)}`;
  return list(actions ?? []);
}

function list(items: readonly Term[]): string {
  const shown = items.slice(0, 3).map(spelling);
  return items.length > shown.length ? `${shown.join(", ")} and ${items.length - shown.length} more` : shown.join(", ");
}

/** Whether a Deny leaves nothing of an Allow but what named callers may do. */
function closes(denial: Statement, allow: Statement, known: CidrSet): boolean {
  const everyone = denial.notPrincipals
    ? denial.notPrincipals.every((principal) => isAnyone(principal) === "no")
    : denial.principals?.some((principal) => ["*", "AWS"].includes(principal.type) && principal.id === "*");
  return (
    everyone === true &&
    coversAll(denial.actions, allow.actions) &&
    coversAll(denial.resources, allow.resources) &&
    denial.conditions.every((condition) => spares(condition, known) === "yes")
  );
}

/** An Allow with `NotAction` or `NotResource`, or without the element, is covered by "*" alone. */
function coversAll(outer: readonly Term[] | undefined, inner: readonly Term[] = ["*"]): boolean {
  return inner.every((one) => outer?.some((term) => covers(spelling(term), spelling(one))));
}
