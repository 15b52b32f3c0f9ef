/**
 * Makes dist/guardrails.js. In a clone the command is also linked into node_modules/.bin, where npx finds it without asking the registry.
 */
import { chmodSync, existsSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { CLI_BUNDLE } from "./bundles";

const root = join(__dirname, "..");
const bundle = join(root, "dist", "guardrails.js");

buildSync({ ...CLI_BUNDLE, outfile: bundle });
chmodSync(bundle, 0o755);

const bin = join(root, "node_modules", ".bin");
if (existsSync(bin)) {
  const link = join(bin, "guardrails");
  rmSync(link, { force: true });
  symlinkSync(join("..", "..", "dist", "guardrails.js"), link);
}
