/** The command line as it ships, in a process of its own that signals can be sent to. */
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { CLI_BUNDLE } from "../../../scripts/bundles";
import { run, type Ended, type Seen } from "../../bypass/run-app";

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly seen?: Seen;
}

/** To be called outside of the tests: the bundle is made before they run and removed after them. */
export function bundledCli(): (args: readonly string[], options: RunOptions) => Promise<Ended> {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "guardrails-cli-bundle-"));
    buildSync({ ...CLI_BUNDLE, outfile: join(folder, "guardrails.js") });
    symlinkSync(join(__dirname, "../../../node_modules"), join(folder, "node_modules"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (args, { cwd, env = {}, seen }) =>
    run(process.execPath, [join(folder, "guardrails.js"), ...args], { NO_COLOR: "1", ...env }, cwd, seen);
}
