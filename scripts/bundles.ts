/** How many modules become one file that starts fast: what not every run needs stays outside, and is required when it is. */
import { join } from "node:path";
import type { BuildOptions } from "esbuild";

const policies = join(__dirname, "..", "policies");

const BUNDLE = {
  bundle: true,
  platform: "node",
  target: "node20",
  minifyWhitespace: true,
  external: ["zod", "yaml", "re2js"],
  logLevel: "warning",
} satisfies BuildOptions;

export const CLI_BUNDLE = {
  ...BUNDLE,
  entryPoints: [join(policies, "cli", "main.ts")],
  banner: { js: "#!/usr/bin/env node" },
} satisfies BuildOptions;

/** Without the error that it throws, which stays the class that users import. */
export const GUARD_BUNDLE = {
  ...BUNDLE,
  entryPoints: [join(policies, "guard", "guard.ts")],
  external: [...BUNDLE.external, "./refusal"],
} satisfies BuildOptions;
