/** Scopes: construct paths and Terraform addresses in which `*` stands for a part, and `**` for any number of parts. */
import type { Finding } from "./finding";

export type Scoped = Pick<Finding, "constructPath" | "address">;

/** The braces, brackets and exclamation marks of addresses mean themselves. */
const LITERAL = { nobracket: true, literalBrackets: true, nobrace: true, noextglob: true, nonegate: true, dot: true } as const;

/** Whether a finding's construct or address is within the scope. */
export function scopeMatcher(scope: string): (finding: Scoped) => boolean {
  const matches = globMatcher(scope);
  return ({ constructPath, address }) => (constructPath !== undefined && matches(constructPath)) || matches(address);
}

export function globMatcher(glob: string): (text: string) => boolean {
  if (!glob.includes("*")) return (text) => text === glob;
  const picomatch = require("picomatch") as typeof import("picomatch");
  return picomatch(glob, LITERAL);
}

/** True of `*`, `**`, and of a whole type of resources (`aws_db_instance.*`): a scope has to name something. */
export function isTooBroad(scope: string): boolean {
  const parts = scope.includes("/") ? scope.split("/") : [scope.split(".").at(-1)!];
  return !parts.some((part) => /[\p{L}\p{N}]/u.test(part));
}
