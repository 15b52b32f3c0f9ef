/**
 * A folder beside the real output, on the same file system and at the same depth (relative paths in the configuration mean the same there),
 * into which one synth is written before anybody judges it.
 */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { isLeftover } from "./is-running";

/**
 * Makes an empty staging folder and removes those that killed runs left behind.
 *
 * @throws Error where the folder cannot be made or would be on another file system, from which nothing can be renamed.
 */
export function openStaging(outdir: string): string {
  removeLeftovers(outdir);
  const staging = path.join(path.dirname(outdir), `${prefix(outdir)}${process.pid}-${randomBytes(4).toString("hex")}`);
  fs.mkdirSync(staging);
  if (fs.statSync(staging).dev === fs.statSync(outdir).dev) return staging;
  fs.rmdirSync(staging);
  throw new Error(
    "it is a mount of its own, so nothing that was staged beside it can be renamed into it; use a folder inside of it as outdir",
  );
}

function prefix(outdir: string): string {
  return `.${path.basename(outdir)}.guard-`;
}

function removeLeftovers(outdir: string): void {
  const beside = path.dirname(outdir);
  for (const name of fs.readdirSync(beside))
    if (isLeftover(name, prefix(outdir))) fs.rmSync(path.join(beside, name), { recursive: true, force: true });
}
