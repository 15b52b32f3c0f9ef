/**
 * The output folders that this process guards, and a last look at each when it ends: what somebody wrote around the guard, or changed after
 * it was judged, is removed, and the exit code says so.
 */
import fs from "node:fs";
import { contents, isPartOf, withdraw, type Contents } from "./deployable";
import { withLock } from "./lock";
import { nameOf } from "./outdir";

type State = { readonly approved: Contents } | "nothing" | "failed";

const NOTHING: Contents = new Map();
const states = new Map<string, State>();
/** What is to be removed when the process ends in the middle of a synth. */
const openFolders = new Set<string>();

/** Nothing may be there until something is approved; after a synth that failed, the process has not succeeded whoever caught the error. */
export function expectNothing(outdir: string, failed: boolean): void {
  if (states.size === 0) process.on("exit", lastLook);
  states.set(outdir, failed ? "failed" : "nothing");
}

export function expectContents(outdir: string, approved: Contents): void {
  states.set(outdir, { approved });
}

export function openFolder(folder: string): void {
  openFolders.add(folder);
}

export function closeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
  openFolders.delete(folder);
}

function lastLook(): void {
  openFolders.forEach(closeFolder);
  for (const [outdir, state] of states) {
    if (!fs.existsSync(outdir)) continue;
    if (state === "failed") process.exitCode ||= 1;
    try {
      withLock(outdir, () => {
        if (isPartOf(contents(outdir), typeof state === "object" ? state.approved : NOTHING)) return;
        withdraw(outdir);
        report(outdir, "It was removed.");
      });
    } catch (error) {
      report(outdir, `It could not be removed: ${(error as Error).message}`);
    }
  }
}

function report(outdir: string, outcome: string): void {
  process.exitCode ||= 1;
  process.stderr.write(
    `refused: ${nameOf(outdir)} holds something that this run did not judge; only app.synth() may write there. ${outcome}\n`,
  );
}
