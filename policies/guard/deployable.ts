/**
 * What lies in a `cdktf.out` that somebody could deploy: the manifest, which `cdktf deploy --skip-synth` follows, and in each stack's folder
 * whatever Terraform or OpenTofu reads. What they keep there for themselves (`.terraform`, the lock file, local state) is never touched:
 * losing a state would orphan what is running.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

export const MANIFEST = "manifest.json";
export const STACKS = "stacks";
/** Where the constructs were made: nothing to deploy, but it goes with the rest. */
export const LINES = "guardrails.lines.json";

/**
 * https://developer.hashicorp.com/terraform/language/files and https://developer.hashicorp.com/terraform/language/values/variables (files
 * of variables); `.tofu`: https://opentofu.org/docs/language/files/
 */
const READ_BY_TERRAFORM = /\.(tf|tofu|tfvars)(\.json)?$/;
/** What cdktf puts beside a stack's configuration. */
const BESIDE = new Set(["assets", "metadata.json"]);

/** Removes everything deployable, the manifest first: whoever is killed in the middle leaves nothing that `--skip-synth` would take. */
export function withdraw(outdir: string): void {
  fs.rmSync(path.join(outdir, MANIFEST), { recursive: true, force: true });
  for (const entry of [LINES, ...deployableEntries(outdir)]) fs.rmSync(path.join(outdir, entry), { recursive: true, force: true });
  for (const stack of foldersIn(path.join(outdir, STACKS)))
    if (fs.readdirSync(path.join(outdir, STACKS, stack)).length === 0) fs.rmdirSync(path.join(outdir, STACKS, stack));
}

/** Hashes by path. */
export type Contents = ReadonlyMap<string, string>;

/** All that is deployable. */
export function contents(outdir: string): Contents {
  const hashes = new Map<string, string>();
  for (const entry of [MANIFEST, ...deployableEntries(outdir)]) addContents(outdir, entry, hashes);
  return hashes;
}

export function isPartOf(some: Contents, all: Contents): boolean {
  return [...some].every(([file, hash]) => all.get(file) === hash);
}

/** A symbolic link in the place of a folder counts as deployable itself: it is removed, and what it leads to is left alone. */
function deployableEntries(outdir: string): string[] {
  const stacks = fs.lstatSync(path.join(outdir, STACKS), { throwIfNoEntry: false });
  if (stacks === undefined) return [];
  if (!stacks.isDirectory()) return [STACKS];
  return fs.readdirSync(path.join(outdir, STACKS), { withFileTypes: true }).flatMap((stack) => {
    const folder = path.join(STACKS, stack.name);
    if (!stack.isDirectory()) return [folder];
    return fs
      .readdirSync(path.join(outdir, folder))
      .filter((name) => BESIDE.has(name) || READ_BY_TERRAFORM.test(name))
      .map((name) => path.join(folder, name));
  });
}

function foldersIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function addContents(outdir: string, entry: string, hashes: Map<string, string>): void {
  const file = path.join(outdir, entry);
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isDirectory()) for (const name of fs.readdirSync(file)) addContents(outdir, path.join(entry, name), hashes);
  else if (stat.isSymbolicLink()) hashes.set(entry, `link to ${fs.readlinkSync(file)}`);
  else hashes.set(entry, stat.isFile() ? createHash("sha256").update(fs.readFileSync(file)).digest("hex") : "special file");
}
