/**
 * Makes dist/guardrails.js, the command line in one file, so that it starts fast: what is not needed by every command stays outside and is
 * required when it is. In a clone the command is also linked into node_modules/.bin, where npx finds it without asking the registry.
 */
import { chmodSync, existsSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const root = join(__dirname, "..");
const bundle = join(root, "dist", "guardrails.js");

buildSync({
  entryPoints: [join(root, "policies/cli/main.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  target: "node20",
  banner: { js: "#!/usr/bin/env node" },
  minifyWhitespace: true,
  external: ["zod", "lilconfig", "yaml"],
  logLevel: "warning",
});
chmodSync(bundle, 0o755);

const bin = join(root, "node_modules", ".bin");
if (existsSync(bin)) {
  const link = join(bin, "guardrails");
  rmSync(link, { force: true });
  symlinkSync(join("..", "..", "dist", "guardrails.js"), link);
}
