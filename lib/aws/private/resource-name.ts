/**
 * Names in AWS that say where in the tree a resource was built, and that stay within AWS's limits: the same path always gives the same name.
 */
import { createHash } from "node:crypto";
import { TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import { AwsAccount } from "../aws-account";
import { InvalidPropError, requireProp } from "./invalid-prop-error";

/**
 * Lower-case letters, digits and single hyphens, beginning with a letter: what every AWS service takes.
 *
 * @throws InvalidPropError where another path of the stack comes out as the same name, such as `a/b` beside `a-b`.
 */
export function resourceName(scope: Construct, maxLength: number): string {
  const { path } = scope.node;
  const words = [AwsAccount.of(scope).namePrefix, path].join("-").toLowerCase();
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 8);
  // A path in another script has none of those characters.
  const name = words.replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-$/g, "") || `x-${hash}`;
  requireOwnName(scope, name);
  if (name.length <= maxLength) return name;
  return `${name.slice(0, maxLength - hash.length - 1).replace(/-$/, "")}-${hash}`;
}

/** By stack: whose name each is. */
const OWNERS = new WeakMap<TerraformStack, Map<string, string>>();

function requireOwnName(scope: Construct, name: string): void {
  const stack = TerraformStack.of(scope);
  const owners = OWNERS.get(stack) ?? new Map<string, string>();
  OWNERS.set(stack, owners);
  const owner = owners.get(name) ?? scope.node.path;
  owners.set(name, owner);
  if (owner !== scope.node.path)
    throw new InvalidPropError(scope.node.path, "id", scope.node.id, `its name in AWS would be ${name}, which is that of ${owner}`);
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
