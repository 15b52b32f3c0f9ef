/** Runs a command line in a scratch folder, in this process, and keeps what it prints. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { guardrails } from "../../../policies/cli/guardrails";

const before = process.cwd();
let folder: string;

/** A fresh working directory for each test. */
export function inScratchFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "guardrails-cli-"));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });
}

export function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function run(args: readonly string[], { isTTY = false, env = {} as Record<string, string> } = {}): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const code = await guardrails(args, {
    stdout: { isTTY, write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env,
    cwd: () => process.cwd(),
    now: () => new Date("2026-03-10T12:00:00Z"),
  });
  return { code, stdout, stderr };
}
