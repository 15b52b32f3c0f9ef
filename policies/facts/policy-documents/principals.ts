/** Who a statement speaks of: named callers, or anyone who has an AWS account or none. */
import { any } from "../answer";
import type { Answer } from "../answer";
import type { Principal, Statement } from "./statement";
import { worstCase } from "./term";

/**
 * Whether callers that nobody named are admitted, conditions aside. `NotPrincipal` beside `Allow` admits all but the named
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html).
 */
export function admitsAnyone(statement: Statement): Answer {
  if (statement.notPrincipals) return "yes";
  if (statement.principals) return any(statement.principals.map(isAnyone));
  return "unknown";
}

/**
 * `"*"` and `{"AWS": "*"}` are everyone. AWS takes no wildcard for a part of a principal
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html), so an ARN of which a piece is unknown
 * names somebody; one that is written with a wildcard for its account is read as what its author meant.
 */
export function isAnyone({ id }: Principal): Answer {
  const { text, exact } = worstCase(id);
  if (!/[*?]/.test(text)) return "no";
  if (!exact) return text.replaceAll("*", "") === "" ? "unknown" : "no";
  return accountOf(text) ? "no" : "yes";
}

/** The account that an ARN names, where that is no pattern. */
export function accountOf(arn: string): string | undefined {
  const [prefix, , , , account] = arn.split(":");
  return prefix === "arn" && account && /^[\dx]+$/.test(account) ? account : undefined;
}
