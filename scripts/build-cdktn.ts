/**
 * Makes dist/cdktn, the same library for CDK Terrain (cdktn), the living fork of CDKTF: the compiled constructs and GuardedApp with the names
 * of the two packages changed. Everything else is shared with the build for CDKTF. Imported as `cdktf-guardrails/cdktn`.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What knows of CDKTF, below dist. */
const COPIED = ["lib", "policies/guard/index", "policies/guard/guarded-app"];

const isCopied = (file: string) =>
  COPIED.some((copied) => file === copied || file.startsWith(`${copied}/`) || file.startsWith(`${copied}.`));

/** The same text with the names of cdktn's packages. */
export function renamed(text: string): string {
  return text.replace(/(["'])@cdktf\/provider-aws\//g, "$1@cdktn/provider-aws/").replace(/(["'])cdktf\1/g, "$1cdktn$1");
}

/** The text of a compiled file for cdktn, which lies one folder deeper than it was. */
export function forCdktn(file: string, text: string): string {
  return renamed(text).replace(/((?:require\(|from |import\()["'])(\.[^"']*)(?=["'])/g, (_, before: string, specifier: string) => {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return (
      before +
      (isCopied(target) || isCopied(`${target}/index`) ? specifier : path.posix.relative(path.posix.dirname(`cdktn/${file}`), target))
    );
  });
}

export function buildForCdktn(dist: string): void {
  for (const entry of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    const file = entry.replaceAll(path.sep, "/");
    if (!isCopied(file) || file.endsWith(".map") || statSync(path.join(dist, file)).isDirectory()) continue;
    const copy = path.join(dist, "cdktn", file);
    mkdirSync(path.dirname(copy), { recursive: true });
    writeFileSync(copy, forCdktn(file, readFileSync(path.join(dist, file), "utf8")));
  }
}

if (require.main === module) buildForCdktn(path.join(__dirname, "..", "dist"));
