/** Whether a resource's own policies refuse plain HTTP. */
import type { Attribute } from "../terraform/model/attribute";
import { any } from "./answer";
import type { Answer } from "./answer";
import { policyDocument } from "./policy-documents/policy-document";
import { admitsAnyone } from "./policy-documents/principals";
import type { Statement } from "./policy-documents/statement";
import { covers } from "./policy-documents/term";

/** Whether the action is denied to everyone who asks for it without TLS (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport). */
export function deniesWithoutTls(policies: readonly Attribute[], action: string): Answer {
  return any(
    policies.map((policy) => {
      const { statements, unread } = policyDocument(policy);
      if (statements.some((statement) => deniesEveryone(statement, action) && isAboutTls(statement))) return "yes";
      return unread.length > 0 ? "unknown" : "no";
    }),
  );
}

/** Whether a statement denies the action to everyone, conditions aside. */
export function deniesEveryone(statement: Statement, action: string): boolean {
  return (
    statement.effect === "Deny" &&
    !statement.notPrincipals &&
    admitsAnyone(statement) === "yes" &&
    statement.actions?.some((term) => typeof term === "string" && covers(term, action)) === true
  );
}

function isAboutTls({ conditions }: Statement): boolean {
  return conditions.every((condition) => {
    if ("kind" in condition) return false;
    const { key, operator, values } = condition;
    if (key === "aws:securetransport") return operator === "bool" && values.includes("false");
    return key === "s3:tlsversion" && operator === "numericlessthan";
  });
}
