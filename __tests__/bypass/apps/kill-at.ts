/**
 * An app of two stacks whose process is killed before its file operation number KILL_AT: operations are counted on the file system's own
 * functions, so that the guard has nothing in it that knows of the test. A run that is not killed tells how many there were.
 */
import fs from "node:fs";
import { GuardedApp } from "../../../policies/guard";
import { group, stackIn, WORLD } from "../../policies/guard/fixture";

const killAt = Number(process.env["KILL_AT"]);
let operations = 0;
const counted = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of ["mkdirSync", "renameSync", "rmSync", "rmdirSync", "unlinkSync", "writeFileSync", "copyFileSync"]) {
  const original = counted[name]!;
  counted[name] = (...args) => {
    if (++operations === killAt) process.kill(process.pid, "SIGKILL");
    return original.apply(fs, args);
  };
}

process.on("exit", () => process.stdout.write(`operations: ${operations}\n`));

const app = new GuardedApp();
group(stackIn(app, "one"), "db");
group(stackIn(app, "two"), "db", ...(process.argv[2] === "refused" ? [WORLD] : []));
app.synth();
