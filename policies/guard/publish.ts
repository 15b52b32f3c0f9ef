/**
 * Puts judged files in the place of the old output, by renames only: no byte is written after it was judged.
 *
 * The order is what makes a crash harmless. The manifest goes away first and comes last, and `cdktf deploy --skip-synth` follows nothing
 * else; so whoever is killed, runs out of space or loses a permission in the middle leaves stacks without a manifest. The old manifest is
 * removed already when the app is guarded, not first when it is published: a process that dies in between cannot leave output behind that
 * nobody judged.
 */
import fs from "node:fs";
import path from "node:path";
import { LINES, MANIFEST, STACKS, withdraw } from "./deployable";
import { withLock } from "./lock";

/** @throws Error where a file cannot be moved: the caller must then withdraw what is there. */
export function publish(staging: string, outdir: string): void {
  withLock(outdir, () => {
    withdraw(outdir);
    for (const stack of fs.readdirSync(path.join(staging, STACKS))) move(staging, outdir, path.join(STACKS, stack));
    if (fs.existsSync(path.join(staging, LINES))) fs.renameSync(path.join(staging, LINES), path.join(outdir, LINES));
    fs.renameSync(path.join(staging, MANIFEST), path.join(outdir, MANIFEST));
  });
}

/** Entry by entry, since the stack's old folder may hold what Terraform keeps there. */
function move(staging: string, outdir: string, folder: string): void {
  fs.mkdirSync(path.join(outdir, folder), { recursive: true });
  for (const name of fs.readdirSync(path.join(staging, folder)))
    fs.renameSync(path.join(staging, folder, name), path.join(outdir, folder, name));
}
