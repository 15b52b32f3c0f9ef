/**
 * `guardrails exec -- <app command>`: the guard around a program of any language. Its output goes to a staging folder, is judged there and
 * published, or nothing of it remains. In cdktf.json: `"app": "guardrails exec -- pipenv run python main.py"`.
 */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { readLines } from "../guard/lines-file";
import { realOutdir } from "../guard/outdir";
import { GuardRefusal } from "../guard/refusal";
import { closeStaged, leaveNothing, openStaged, publishIfClean } from "../guard/staged-synth";
import { governed } from "./governed";
import { exitCodeOf, type ExitCode } from "./exit-code";
import { UsageError, type Terminal } from "./terminal";

/** CDKTF's own: https://developer.hashicorp.com/terraform/cdktf/create-and-deploy/environment-variables */
const OUTDIR = "CDKTF_OUTDIR";
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** @throws UsageError where the command does not succeed, or the output's folder cannot be used; nothing deployable is left then. */
export async function exec(command: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return explaining(async () => {
    const outdir = realOutdir(resolve(terminal.cwd(), terminal.env[OUTDIR] || "cdktf.out"));
    leaveNothing(outdir, false);
    const governance = governed({}, terminal);
    try {
      return await synthesize(command, outdir, governance, terminal);
    } catch (error) {
      leaveNothing(outdir, true);
      if (error instanceof GuardRefusal) return exitCodeOf(error.report);
      throw error;
    }
  });
}

async function synthesize(command: readonly string[], outdir: string, governance: ReturnType<typeof governed>, terminal: Terminal) {
  const { stdout, stderr } = terminal;
  const staging = openStaged(outdir);
  try {
    const signal = await run(command, { ...terminal.env, [OUTDIR]: staging }, terminal.cwd());
    if (signal) {
      leaveNothing(outdir, true);
      return SIGNALS[signal];
    }
    publishIfClean(staging, outdir, { governance, now: terminal.now(), sourceLine: readLines(staging, terminal.cwd()), stdout, stderr });
    return 0;
  } finally {
    closeStaged(staging);
  }
}

/**
 * Runs the command to its end. A signal that we are sent is passed on, and is the answer when the command has ended; the second one ends
 * it at once.
 */
function run([program = "", ...args]: readonly string[], env: Terminal["env"], cwd: string): Promise<keyof typeof SIGNALS | undefined> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd, env: { ...env }, stdio: "inherit" });
    let received: keyof typeof SIGNALS | undefined;
    const pass = (signal: keyof typeof SIGNALS) => {
      child.kill(received ? "SIGKILL" : signal);
      received = signal;
    };
    const names = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
    names.forEach((name) => process.on(name, pass));
    const end = (act: () => void) => {
      names.forEach((name) => process.off(name, pass));
      act();
    };
    child.on("error", (error) => end(() => failed(new UsageError(`${program} cannot be started: ${error.message}.`))));
    child.on("close", (code, signal) =>
      end(() => {
        if (received || code === 0) done(received);
        else failed(new UsageError(`${program} ended with ${signal ?? `exit code ${code}`}. Nothing was written.`));
      }),
    );
  });
}

/** Errors of the system are the user's to mend, so they are told without a trace. */
async function explaining<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
}
