/** One run at a time changes an output folder, so that no mixture of two runs, which nobody judged together, is ever deployable. */
import fs from "node:fs";
import path from "node:path";
import { isRunning } from "./is-running";

const LOCK = ".guard-lock";
const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

/** @throws Error where another run holds the folder for more than ten seconds. */
export function withLock(outdir: string, action: () => void): void {
  const lock = path.join(outdir, LOCK);
  acquire(lock);
  try {
    action();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function acquire(lock: string): void {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = holderOf(lock);
    if (holder !== undefined && (holder === process.pid || !isRunning(holder))) fs.rmSync(lock, { force: true });
    else if (waited < PATIENCE_MS) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    else throw new Error(`another synth is writing into it (process ${holder ?? "unknown"}); if none is, remove ${LOCK} in it`);
  }
}

/** `undefined` while the holder has not written its number yet. */
function holderOf(lock: string): number | undefined {
  try {
    const pid = Number.parseInt(fs.readFileSync(lock, "utf8"), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}
