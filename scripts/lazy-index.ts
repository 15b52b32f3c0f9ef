/**
 * Makes the exports of dist/lib/index.js load their modules when they are first used: TypeScript requires all of them at once, which costs
 * the provider modules of every construct to whoever needs one.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The text of a compiled index, with each `require` moved into the getters of what it gives. */
export function lazyIndex(compiled: string): string {
  const modules = new Map<string, string>();
  const withoutRequires = compiled.replace(/^(?:var|const) (\w+) = require\(("[^"]+")\);\n/gm, (_, variable: string, path: string) => {
    modules.set(variable, path);
    return "";
  });
  return withoutRequires.replace(
    /return (\w+)\.(\w+);/g,
    (_, variable: string, name: string) => `return require(${modules.get(variable)}).${name};`,
  );
}

if (require.main === module) {
  const index = join(__dirname, "..", "dist", "lib", "index.js");
  writeFileSync(index, lazyIndex(readFileSync(index, "utf8")));
}
