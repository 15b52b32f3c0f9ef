/** One side of a comparison: a report, anything that check reads, or such a thing as it was in a git revision. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import type { Side } from "../engine/compare";
import { isReport, reportIn } from "../settings/read-report";
import { readSettingsFile } from "../settings/settings-file";
import { load } from "../terraform/load/load";
import { governed, judged, understood, type GovernedOptions } from "./governed";
import { UsageError, type Terminal } from "./terminal";

/**
 * @param path where to look in a git revision
 * @throws UsageError where it is none of these, or cannot be read
 */
export function sideOf(name: string, path: string, options: GovernedOptions, terminal: Terminal): Side {
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

function sideAt(name: string, path: string, options: GovernedOptions, terminal: Terminal): Side {
  const rules = governed(options, terminal);
  const { inputs, errors } = load([path], { cwd: terminal.cwd() });
  const first = errors[0];
  if (first) throw new UsageError(`${name}: ${first.message}`);
  return { name, report: judged(rules, inputs, [], terminal) };
}

/** In a worktree of its own, by the settings and waivers of that time. */
function revision(name: string, path: string, options: GovernedOptions, terminal: Terminal): Side {
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
    return sideAt(`${name}:${path}`, path, options, { ...terminal, cwd: () => cwd });
  } finally {
    git("worktree", "remove", "--force", worktree);
    rmSync(resolve(worktree, ".."), { recursive: true, force: true });
  }
}
