/** What the benches have in common: a run of node as a user waits for it, and the middle of many. */
import { spawnSync } from "node:child_process";

/** Milliseconds of wall time that `node …args` takes. @throws Error where it ends with another exit code than these */
export function wallTime(args: readonly string[], cwd: string, ends: readonly number[] = [0, 1]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status === null || !ends.includes(status)) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
