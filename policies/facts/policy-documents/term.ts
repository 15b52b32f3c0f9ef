/**
 * One text in a policy (a principal, an action, an ARN, a condition's value) that may be known, partly known or unknown, and what can be
 * said of it in each case.
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Reference, UnknownValue } from "../../terraform/model/value";

export type Term = string | UnknownValue;

/** The texts of an element that may be one string or a list of them. */
export function terms(attribute: Attribute): Term[] {
  return attribute.items().flatMap<Term>((item) => {
    const { unknown } = item;
    if (unknown?.oneOf) return unknown.oneOf.map((value) => (value.kind === "string" ? value.value : unknown));
    return unknown ?? item.string ?? [];
  });
}

/**
 * The text with what is unknown filled in: by "x" where AWS will set an identifier there, by "*" where it might be anything. `exact` is
 * false where there is a "*" that nobody wrote.
 */
export function worstCase(term: Term): { readonly text: string; readonly exact: boolean } {
  if (typeof term === "string") return { text: term, exact: true };
  if (term.parts) {
    const filled = term.parts.map(worstCase);
    return { text: filled.map((part) => part.text).join(""), exact: filled.every((part) => part.exact) };
  }
  const identifier = isIdentifier(term);
  return { text: `${term.prefix ?? ""}${identifier ? "x" : "*"}${term.suffix ?? ""}`, exact: identifier };
}

/** The text as it was written; two terms of one spelling have one value. */
export function spelling(term: Term): string {
  if (typeof term === "string") return term;
  return term.parts ? term.parts.map(spelling).join("") : `\${${term.expression}}`;
}

/** An id, ARN, account or address that AWS assigns: whatever it becomes, it names one thing and holds no wildcard. */
function isIdentifier(term: UnknownValue): boolean {
  return !term.invalid && !term.oneOf && term.references.length > 0 && term.references.every(isIdentifierReference);
}

function isIdentifierReference({ address, attribute }: Reference): boolean {
  const last = attribute.findLast((step) => typeof step === "string");
  return /(^|\.)aws_/.test(address) && last !== undefined && /(^|_)(id|ids|arn|arns|ip|ips|cidr_block|name|bucket|unique_id)$/.test(last);
}

/** True where every text that `inner` can match is matched by `outer` too. `*` and `?` are IAM's wildcards; case is folded, as in actions. */
export function covers(outer: string, inner: string): boolean {
  const pattern = outer.toLowerCase();
  const text = inner.toLowerCase();
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let index = 0; index < text.length;) {
    if (pattern[at] === "*") {
      star = at++;
      retry = index;
    } else if (pattern[at] === text[index] || (pattern[at] === "?" && text[index] !== "*")) {
      at++;
      index++;
    } else if (star !== -1) {
      at = star + 1;
      index = ++retry;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
