/** What the tests of expressions share: evaluating a text in a scope of given names. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import { evaluate } from "../../../../policies/terraform/expressions/evaluate";
import type { Files, Scope } from "../../../../policies/terraform/expressions/scope";
import { parseExpression } from "../../../../policies/terraform/hcl/parse";
import { unknown, type Value } from "../../../../policies/terraform/model/value";

export const names = (values: Readonly<Record<string, Value>>, files?: Files): Scope => ({
  resolve: (root) => (values[root] === undefined ? undefined : { value: values[root], used: 0 }),
  ...(files ? { files } : {}),
});

/** An unknown attribute of a resource, as the model gives it. */
export const attribute = (address: string, name: string): Value =>
  unknown(`${address}.${name}`, "is set at apply", [{ address, attribute: [name] }]);

export function value(text: string, scope: Scope = names({})): Value {
  const { expression, diagnostics } = parseExpression({ file: "test", text });
  if (diagnostics[0]) throw new Error(diagnostics[0].message);
  return evaluate(expression, scope);
}

/** Plain JavaScript for a wholly known value. */
export function plain(of: Value): unknown {
  if (of.kind === "null") return null;
  if (of.kind === "unknown") throw new Error(`unknown: ${of.expression} ${of.why}`);
  if ("elements" in of) return of.elements.map(plain);
  if ("entries" in of) return Object.fromEntries([...of.entries].map(([name, entry]) => [name, plain(entry)]));
  return of.kind === "number" ? (of.exact ?? of.value) : of.value;
}

/** Files below a folder. */
export function filesBelow(folder: string): Files {
  const at = (path: string): string => join(folder, normalize(path));
  return {
    read: (path) => readFileSync(at(path)),
    exists: (path) => statSync(at(path), { throwIfNoEntry: false })?.isFile() ?? false,
    set: (below, pattern) =>
      (existsSync(at(below)) ? readdirSync(at(below), { recursive: true, encoding: "utf8" }) : [])
        .filter((path) => statSync(join(at(below), path)).isFile() && matches(pattern, path))
        .sort(),
  };
}

/** Enough of doublestar for the recorded expressions. */
function matches(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.]/g, "\\.")
    .replace(/\{([^}]*)\}/g, (_, choices: string) => `(${choices.replaceAll(",", "|")})`)
    .replace(/\*\*\/?|\*/g, (stars) => (stars === "*" ? "[^/]*" : ".*"));
  return new RegExp(`^${source}$`).test(path);
}
