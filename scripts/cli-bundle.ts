/** How the command line becomes one file that starts fast: what not every command needs stays outside, and is required when it is. */
import { join } from "node:path";
import type { BuildOptions } from "esbuild";

export const CLI_BUNDLE = {
  entryPoints: [join(__dirname, "..", "policies", "cli", "main.ts")],
  bundle: true,
  platform: "node",
  target: "node20",
  banner: { js: "#!/usr/bin/env node" },
  minifyWhitespace: true,
  external: ["zod", "yaml", "re2js"],
  logLevel: "warning",
} satisfies BuildOptions;
