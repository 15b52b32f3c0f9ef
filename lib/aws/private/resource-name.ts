/**
 * Names in AWS that say where in the tree a resource was built, and that stay within AWS's limits: the same path always gives the same name.
 */
import { createHash } from "node:crypto";
import { Token } from "cdktf";
import type { Construct } from "constructs";
import { AwsAccount } from "../aws-account";
import { requireProp } from "./invalid-prop-error";

/** Lower-case letters, digits and single hyphens, beginning with a letter: what every AWS service takes. */
export function resourceName(scope: Construct, maxLength: number): string {
  const words = [AwsAccount.of(scope).namePrefix, scope.node.path].join("-").toLowerCase();
  const name = words.replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-$/g, "");
  if (name.length <= maxLength) return name;
  const hash = createHash("sha256").update(scope.node.path).digest("hex").slice(0, 8);
  return `${name.slice(0, maxLength - hash.length - 1).replace(/-$/, "")}-${hash}`;
}

/**
 * A name that the user chose, held to AWS's limits.
 *
 * @throws InvalidPropError where it is too long or has characters that AWS refuses.
 */
export function chosenName(scope: Construct, prop: string, name: string, maxLength: number, pattern: RegExp, allowed: string): string {
  requireProp(
    scope,
    prop,
    name,
    (given) => given.length <= maxLength && pattern.test(given),
    `AWS takes at most ${maxLength} characters, ${allowed}`,
  );
  return name;
}

/** A text for a description in AWS: characters that EC2 refuses are replaced, and what is too long is cut. */
export function description(text: string, maxLength = 255): string {
  return Token.isUnresolved(text) ? text : text.replace(/[^a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]/g, "-").slice(0, maxLength);
}
