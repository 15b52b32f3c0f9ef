/** One side of a comparison: a report, anything that check reads, or such a thing as it was in a git revision. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import type { Side } from "../engine/compare";
import { isReport, reportIn } from "../settings/read-report";
import { readSettingsFile } from "../settings/settings-file";
import { load, type Input } from "../terraform/load/load";
import type { Resource } from "../terraform/model/resource";
import { withDrift } from "./actual";
import { governed, judged, understood, type GovernedOptions } from "./governed";
import { UsageError, type Terminal } from "./terminal";

export interface SideOptions extends GovernedOptions {
  /** What a plan says is running, in place of what it would make of it. */
  readonly actual?: boolean;
  /** Shell command that makes the path in a git revision. @default it is there */
  readonly synth?: string;
}

/**
 * @param path where to look in a git revision
 * @throws UsageError where it is none of these, or cannot be read
 */
export function sideOf(name: string, path: string, options: SideOptions, terminal: Terminal): Side {
  const given = resolve(terminal.cwd(), name);
  if (!existsSync(given)) return revision(name, path, options, terminal);
  return (statSync(given).isFile() && given.endsWith(".json") && reportAt(name, terminal)) || sideAt(name, name, options, terminal);
}

function reportAt(name: string, terminal: Terminal): Side | undefined {
  return understood(() => {
    const file = readSettingsFile(name, terminal.cwd());
    return isReport(file.value) ? { name, report: reportIn(file) } : undefined;
  });
}

function sideAt(name: string, path: string, options: SideOptions, terminal: Terminal): Side {
  const rules = governed(options, terminal);
  const loaded = load([path], { cwd: terminal.cwd() });
  const [first] = loaded.errors;
  if (first) throw new UsageError(`${name}: ${first.message}`);
  const inputs = options.actual ? loaded.inputs.map(withDrift) : loaded.inputs;
  return { name, report: judged(rules, inputs, [], terminal), values: valuesOf(inputs) };
}

function valuesOf(inputs: readonly Input[]): NonNullable<Side["values"]> {
  return (keyOf) => {
    const named = new Map<string, Resource>();
    for (const { path: input, configurations } of inputs)
      for (const { name: stack, resources } of configurations)
        for (const resource of resources) {
          const { address, constructPath } = resource;
          named.set(keyOf({ input, stack, address }), resource);
          if (constructPath !== undefined) named.set(keyOf({ input, stack, address, constructPath }), resource);
        }
    return (finding) => {
      const { constructPath: _, ...byAddress } = finding;
      return (named.get(keyOf(finding)) ?? named.get(keyOf(byAddress)))?.at(...stepsOf(finding.attribute ?? "")).text;
    };
  };
}

/** `ingress[0].cidr_blocks[1]` */
function stepsOf(attribute: string): (string | number)[] {
  return [...attribute.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, index, key, name]) =>
    index === undefined ? (key ?? name!) : Number(index),
  );
}

/** What the command says goes to the standard error, since the standard output is the comparison's. */
function synthesize(command: string, revision: string, cwd: string): void {
  const { status, signal } = spawnSync(command, { cwd, shell: true, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new UsageError(`--synth ${command} ended with ${signal ?? `exit code ${status}`} in ${revision}.`);
}

/** In a worktree of its own, by the settings and waivers of that time. */
function revision(name: string, path: string, options: SideOptions, terminal: Terminal): Side {
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: terminal.cwd(), encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  let commit: string;
  let top: string;
  try {
    commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`);
    top = git("rev-parse", "--show-toplevel");
  } catch {
    throw new UsageError(`${name} is no file, no folder and no git revision.`);
  }
  const worktree = join(mkdtempSync(join(tmpdir(), "guardrails-compare-")), "tree");
  try {
    git("worktree", "add", "--detach", "--quiet", worktree, commit);
    const cwd = join(worktree, relative(top, terminal.cwd()));
    if (options.synth !== undefined) synthesize(options.synth, name, cwd);
    else if (!existsSync(resolve(cwd, path)))
      throw new UsageError(`There is no ${path} in ${name}; if a command makes it, give that as --synth "npm ci && npx cdktf synth".`);
    return sideAt(`${name}:${path}`, path, options, { ...terminal, cwd: () => cwd });
  } finally {
    git("worktree", "remove", "--force", worktree);
    rmSync(resolve(worktree, ".."), { recursive: true, force: true });
  }
}
