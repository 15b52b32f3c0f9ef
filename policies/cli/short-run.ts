/**
 * A run of the command is over before optimized code has paid for its making. Where V8 is told to wait some fifteen times as long before it
 * optimizes, a check takes two thirds of the time and half of the processor (bench/README.md).
 */
import { setFlagsFromString } from "node:v8";

/** By Node's major version, since V8 has renamed it, and complains of what it does not know (`node --v8-options`). Others stay as they are. */
const OPTIMIZE_LATE: Readonly<Record<string, string>> = {
  20: "--interrupt-budget=1000000",
  22: "--invocation-count-for-turbofan=45000",
  24: "--invocation-count-for-turbofan=45000",
};

export function expectShortRun(): void {
  const flag = OPTIMIZE_LATE[process.versions.node.split(".", 1)[0]!];
  if (flag !== undefined) setFlagsFromString(flag);
}
