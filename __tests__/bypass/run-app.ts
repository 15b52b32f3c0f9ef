/** Runs an app of `apps/` in a process of its own, bundled once so that each run starts fast. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

const REPOSITORY = resolve(__dirname, "..", "..");

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Is given what the process printed so far, each time that there is more of it. */
export type Seen = (printed: string, kill: (signal: NodeJS.Signals) => void) => void;

/** Sends the signal once, when the text is there. */
export function when(text: string, signal: NodeJS.Signals, then = () => {}): Seen {
  let sent = false;
  return (printed, kill) => {
    if (sent || !printed.includes(text)) return;
    sent = true;
    kill(signal);
    then();
  };
}

export interface BundledApp {
  run(outdir: string, args: readonly string[], env?: Readonly<Record<string, string>>, seen?: Seen): Promise<Ended>;
}

/** To be called outside of the tests: the bundle is made before they run and removed after them. */
export function bundledApp(name: string): BundledApp {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "guard-app-"));
    buildSync({
      entryPoints: [join(__dirname, "apps", `${name}.ts`)],
      outfile: join(folder, `${name}.js`),
      bundle: true,
      platform: "node",
      target: "node20",
      packages: "external",
      logLevel: "warning",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    run: (outdir, args, env = {}, seen) => {
      const settings = { CDKTF_OUTDIR: outdir, NODE_PATH: join(REPOSITORY, "node_modules"), ...env };
      return run(process.execPath, [join(folder, `${name}.js`), ...args], settings, REPOSITORY, seen);
    },
  };
}

export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = REPOSITORY,
  seen?: Seen,
): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, NODE_OPTIONS: "", ...env }, stdio: ["ignore", "pipe", "pipe"] });
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

/** The output of an earlier run, as cdktf would deploy it with --skip-synth. */
export function writeOldOutput(outdir: string): void {
  const stack = join(outdir, "stacks", "yesterday");
  mkdirSync(stack, { recursive: true });
  writeFileSync(join(stack, "cdk.tf.json"), '{"terraform":{}}');
  writeFileSync(
    join(outdir, "manifest.json"),
    JSON.stringify({
      version: "0.21.0",
      stacks: {
        yesterday: {
          name: "yesterday",
          workingDirectory: "stacks/yesterday",
          synthesizedStackPath: "stacks/yesterday/cdk.tf.json",
          annotations: [],
          dependencies: [],
        },
      },
    }),
  );
}

/** Runs the jobs two at a time, since a machine may have no more than two cores. */
export async function twoAtATime<Job, Result>(jobs: readonly Job[], work: (job: Job) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = jobs.map((job, index) => ({ job, index }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next.index] = await work(next.job);
  };
  await Promise.all([worker(), worker()]);
  return results;
}
