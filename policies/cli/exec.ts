/**
 * `guardrails exec -- <app command>`: the guard around a program of any language. Its output goes to a staging folder, is judged there and
 * published, or nothing of it remains. In cdktf.json: `"app": "guardrails exec -- pipenv run python main.py"`.
 */
import { resolve } from "node:path";
import type { Governance } from "../settings/governance";
import { readLines } from "../guard/lines-file";
import { realOutdir } from "../guard/outdir";
import { GuardRefusal } from "../guard/refusal";
import { closeStaged, leaveNothing, openStaged, publishIfClean } from "../guard/staged-synth";
import { governed } from "./governed";
import { exitCodeOf, type ExitCode } from "./exit-code";
import { Interrupted, interruptible, type Steps } from "./interruptible";
import { UsageError, type Terminal } from "./terminal";

/** CDKTF's own: https://developer.hashicorp.com/terraform/cdktf/create-and-deploy/environment-variables */
const OUTDIR = "CDKTF_OUTDIR";

/** @throws UsageError where the command does not succeed, or the output's folder cannot be used; nothing deployable is left then. */
export async function exec(command: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return interruptible((steps) => explaining(() => guarded(command, steps, terminal)));
}

async function guarded(command: readonly string[], steps: Steps, terminal: Terminal): Promise<ExitCode> {
  const outdir = realOutdir(resolve(terminal.cwd(), terminal.env[OUTDIR] || "cdktf.out"));
  leaveNothing(outdir, false);
  const governance = governed({}, terminal);
  try {
    await synthesize(command, outdir, governance, steps, terminal);
    return 0;
  } catch (error) {
    leaveNothing(outdir, true);
    if (error instanceof GuardRefusal) return exitCodeOf(error.report);
    throw error;
  }
}

async function synthesize(
  [program = "", ...args]: readonly string[],
  outdir: string,
  governance: Governance,
  steps: Steps,
  terminal: Terminal,
): Promise<void> {
  const { stdout, stderr, env } = terminal;
  const staging = openStaged(outdir);
  try {
    const failure = await steps.run(program, args, { cwd: terminal.cwd(), env: { ...env, [OUTDIR]: staging }, stdio: "inherit" });
    if (failure !== undefined) throw new UsageError(`${program} ended with ${failure}. Nothing was written.`);
    publishIfClean(staging, outdir, { governance, now: terminal.now(), sourceLine: readLines(staging, terminal.cwd()), stdout, stderr });
    await steps.proceed();
  } finally {
    closeStaged(staging);
  }
}

/** Errors of the system are the user's to mend, so they are told without a trace. */
async function explaining<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof UsageError || error instanceof Interrupted ? error : new UsageError((error as Error).message);
  }
}
