/** A scratch project in which integrations run: our command as npx finds it, and other programs replaced by small scripts. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { CLI_BUNDLE } from "../../scripts/bundles";

export const ROOT = join(__dirname, "../..");

export interface Ran {
  readonly status: number;
  readonly output: string;
}

export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), "guardrails-integration-"));
  private readonly bin = join(this.folder, "bin");

  constructor() {
    const bundle = join(this.folder, "cli", "guardrails.js");
    buildSync({ ...CLI_BUNDLE, outfile: bundle });
    symlinkSync(join(ROOT, "node_modules"), join(this.folder, "cli", "node_modules"));
    this.program("guardrails", `exec "${process.execPath}" "${bundle}" "$@"`);
    // As npx does with --no-install: what the project has, and nothing else.
    this.program("npx", `echo "npx $*" >>"${this.folder}/npx.log"; while [ "$1" != guardrails ]; do shift; done; exec "$@"`);
  }

  /** Puts a shell script on the PATH. */
  program(name: string, script: string): void {
    this.write(`bin/${name}`, `#!/bin/sh\n${script}\n`);
    chmodSync(join(this.bin, name), 0o755);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  read(name: string): string | undefined {
    const path = join(this.folder, name);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  }

  run(script: string, env: Readonly<Record<string, string>> = {}, folder = "."): Ran {
    const { status, stdout, stderr } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], {
      cwd: join(this.folder, folder),
      env: { PATH: `${this.bin}${delimiter}${process.env["PATH"]}`, HOME: this.folder, ...env },
      encoding: "utf8",
    });
    return { status: status ?? -1, output: stdout + stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const OPEN = `resource "aws_db_instance" "a" {\n  publicly_accessible = true\n}\n`;
export const CLEAN = `resource "aws_vpc" "a" {\n  cidr_block = "10.0.0.0/16"\n}\n`;
