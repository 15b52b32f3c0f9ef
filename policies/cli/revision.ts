/** A git revision as a folder: a worktree that is there while it is looked at, and goes away whatever happens. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";
import { isLeftover } from "../guard/is-running";
import type { Steps } from "./interruptible";
import { UsageError, type Terminal } from "./terminal";

const PREFIX = "guardrails-compare-";

/** A folder of a revision in place of the one of today. */
export interface RevisionFolder {
  readonly cwd: string;
  /** Lets settings and custom policies there find the packages that are installed today, which are part of no revision. */
  linkPackages(): void;
}

/**
 * @param act is given what is the working directory there
 * @throws UsageError where git knows no such revision or cannot write it out
 */
export async function inRevision<T>(
  name: string,
  act: (folder: RevisionFolder) => Promise<T>,
  steps: Steps,
  terminal: Terminal,
): Promise<T> {
  const git = new Git(terminal);
  const commit = git.answer("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`);
  const top = git.answer("rev-parse", "--show-toplevel");
  if (commit === undefined || top === undefined) throw new UsageError(`${name} is no file, no folder and no git revision.`);
  git.removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const worktree = join(folder, "tree");
  try {
    const args = ["worktree", "add", "--detach", "--quiet", worktree, commit];
    const failure = await steps.run("git", args, { ...git.options, stdio: ["ignore", "ignore", 2], detached: true });
    if (failure !== undefined) throw new UsageError(`git could not write ${name} out into a folder of its own: it ended with ${failure}.`);
    const below = relative(top, terminal.cwd());
    return await act({ cwd: join(worktree, below), linkPackages: () => linkPackages(top, worktree, below) });
  } finally {
    git.remove(worktree);
  }
}

function linkPackages(from: string, to: string, below: string): void {
  const folders = below.split(sep).map((_, index, names) => names.slice(0, index).join(sep));
  for (const folder of new Set([...folders, below])) {
    const [installed, link] = [join(from, folder, "node_modules"), join(to, folder, "node_modules")];
    if (existsSync(installed) && existsSync(dirname(link)) && !existsSync(link)) symlinkSync(installed, link, "junction");
  }
}

/** Variables by which git, where it runs us as a hook, names the repository and its index: they are not those of another worktree. */
const LOCAL = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"];

export function withoutRepository(env: Terminal["env"]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !LOCAL.includes(name)));
}

class Git {
  readonly options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv };

  constructor(terminal: Terminal) {
    this.options = { cwd: terminal.cwd(), env: withoutRepository(terminal.env) };
  }

  answer(...args: readonly string[]): string | undefined {
    try {
      return execFileSync("git", args, { ...this.options, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      return undefined;
    }
  }

  /** Twice --force: git locks a worktree while it writes it. */
  remove(worktree: string): void {
    spawnSync("git", ["worktree", "remove", "--force", "--force", worktree], { ...this.options, stdio: "ignore" });
    rmSync(dirname(worktree), { recursive: true, force: true });
  }

  /** Of runs that were killed, which could not remove them. */
  removeLeftovers(): void {
    const list = this.answer("worktree", "list", "--porcelain") ?? "";
    for (const [, worktree = ""] of list.matchAll(/^worktree (.+)$/gm))
      if (isLeftover(basename(dirname(worktree)), PREFIX)) this.remove(worktree);
  }
}
