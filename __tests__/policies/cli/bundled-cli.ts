/** The command line as it ships, in a process of its own that signals can be sent to. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { CLI_BUNDLE } from "../../../scripts/bundles";
import type { Ended } from "../../bypass/run-app";

export type Kill = (signal: NodeJS.Signals) => void;

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Is given all that was printed, each time that there is more of it. */
  readonly seen?: (printed: string, kill: Kill) => void;
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
    new Promise((done, failed) => {
      const child = spawn(process.execPath, [join(folder, "guardrails.js"), ...args], {
        cwd,
        env: { ...process.env, NO_COLOR: "1", ...env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let [out, err] = ["", ""];
      const look = () => seen?.(out + err, (signal) => child.kill(signal));
      child.stdout.on("data", (chunk) => {
        out += chunk;
        look();
      });
      child.stderr.on("data", (chunk) => {
        err += chunk;
        look();
      });
      child.on("error", failed);
      child.on("close", (code, signal) => done({ code, signal, out, err }));
    });
}
