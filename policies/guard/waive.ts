/** An exception that stands beside the construct that it is for, and is reviewed with it. */
import type { Waiver } from "../engine/waiver";

/** What is used of a Construct, of cdktf's or cdktn's. */
interface Waivable {
  readonly node: { readonly path: string; readonly scopes: readonly object[]; addMetadata(type: string, data: unknown): unknown };
}

interface Stack {
  addOverride(path: string, value: unknown): void;
}

/** A waiver as it stands in code: its scope is the construct. Dates are calendar days in UTC, YYYY-MM-DD. */
export type CodeWaiver = Omit<Waiver, "scope">;

const written = new WeakMap<object, Waiver[]>();

/**
 * Waives one policy for a construct and everything within it:
 *
 *   waive(database, {
 *     policy: "rds-no-public-instance",
 *     reason: "replicates into the old network until the migration of June",
 *     owner: "courses@example.com",
 *     approvedBy: "security@example.com",
 *     created: "2026-05-01",
 *     expires: "2026-06-30",
 *     ticket: "SEC-42",
 *   });
 *
 * It is judged as those in guardrails.waivers.json are, and stands in every report with its days left: one that is expired, unused,
 * approved by its owner, on a whole stack, or for a policy that takes none is a finding. It travels in the stack's `//` comment, which
 * Terraform ignores; HCL output has none, so there it waives nothing.
 *
 * @throws Error for what is not within a stack.
 */
export function waive(construct: Waivable, waiver: CodeWaiver): void {
  const { path, scopes } = construct.node;
  const stack = scopes.find((scope) => Symbol.for("cdktf/TerraformStack") in scope) as (Stack & object) | undefined;
  if (!stack) throw new Error(`waive() takes a construct within a stack, not ${JSON.stringify(path || "the app")}.`);
  const waivers = written.get(stack) ?? [];
  written.set(stack, [...waivers, { ...waiver, scope: path }]);
  stack.addOverride("//.guardrails.waivers", written.get(stack));
  // Where the guard records lines, this is the place of a construct that has none of its own.
  if (!(Symbol.for("cdktf/TerraformElement") in construct)) construct.node.addMetadata("stacktrace", "trace");
}
