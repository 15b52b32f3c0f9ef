/** `guardrails init`: what a repository needs to be guarded, shown as a change before it is made. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { TOOL } from "../version";
import { addedLines } from "./line-diff";
import { guardedMain } from "./guarded-main";
import { UsageError, type Terminal } from "./terminal";

export interface InitOptions {
  /** Write without asking. */
  readonly yes?: boolean;
}

interface Change {
  readonly file: string;
  /** `undefined` where the file is new. */
  readonly before?: string;
  readonly after: string;
}

/** What is there already is left as it is, but for `new App()`. */
export function init({ yes = false }: InitOptions, terminal: Terminal): void {
  const cwd = terminal.cwd();
  const { changes, notes } = plan(cwd);
  for (const { file, before, after } of changes) terminal.stdout.write(`${addedLines(file, before, after)}\n`);
  for (const note of notes) terminal.stdout.write(`${note}\n`);
  if (changes.length === 0) return void terminal.stdout.write("There is nothing to change.\n");
  if (!yes) return void terminal.stdout.write("Nothing was written. Run guardrails init --yes to write this.\n");
  for (const change of changes) write(cwd, change);
  terminal.stdout.write(`Written: ${changes.map(({ file }) => file).join(", ")}. Run guardrails check next.\n`);
}

function plan(cwd: string): { readonly changes: readonly Change[]; readonly notes: readonly string[] } {
  const project = readIfThere(join(cwd, "cdktf.json"));
  const app = project === undefined ? undefined : appOf(project);
  const target = app === undefined ? "." : "cdktf.out";
  const fresh = Object.entries(files(target, app !== undefined)).filter(([file]) => !existsSync(join(cwd, file)));
  const changes: Change[] = fresh.map(([file, after]) => ({ file, after }));
  const notes: string[] = [];
  if (fresh.length > 0 && !existsSync(join(cwd, "package.json")))
    notes.push(`There is no package.json here. Workflow and hook run what it pins: npm init --yes && npm install --save-dev ${TOOL.name}`);
  if (app !== undefined) {
    const guarded = mainFiles(cwd).flatMap((file) => guardedFile(cwd, file));
    changes.push(...guarded);
    if (guarded.length === 0 && !isGuarded(cwd, app))
      notes.push(`No "new App()" was found to guard. Set "app" in cdktf.json to ${JSON.stringify(`guardrails exec -- ${app}`)} instead.`);
  }
  return { changes, notes };
}

function appOf(project: string): string {
  let app: unknown;
  try {
    app = (JSON.parse(project) as { readonly app?: unknown } | null)?.app;
  } catch (error) {
    throw new UsageError(`cdktf.json is not JSON: ${(error as Error).message}`);
  }
  if (typeof app !== "string") throw new UsageError('cdktf.json has no "app".');
  return app;
}

/** Files in which an app may be made; deeper ones are the user's to say. */
function mainFiles(cwd: string): string[] {
  return ["", "src", "stacks", "bin"]
    .filter((folder) => existsSync(join(cwd, folder)))
    .flatMap((folder) => readdirSync(join(cwd, folder)).map((name) => (folder === "" ? name : `${folder}/${name}`)))
    .filter((name) => /\.ts$/.test(name) && !/\.(d|test|spec)\.ts$/.test(name));
}

function guardedFile(cwd: string, file: string): Change[] {
  const before = readFileSync(join(cwd, file), "utf8");
  const after = guardedMain(before);
  return after === undefined ? [] : [{ file, before, after }];
}

function isGuarded(cwd: string, app: string): boolean {
  return (
    /\bguardrails exec\b/.test(app) || mainFiles(cwd).some((file) => /\bGuardedApp\b|\bguard\(/.test(readFileSync(join(cwd, file), "utf8")))
  );
}

const SYNTH_REPORT = "reports/guardrails.json";

function files(target: string, isProject: boolean): Record<string, string> {
  const schema = (name: string) => `./node_modules/${TOOL.name}/docs/${name}`;
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const reports = [{ format: "json", output: SYNTH_REPORT }];
  return {
    "guardrails.config.json": json({
      $schema: schema("guardrails.config.schema.json"),
      preset: "recommended",
      ...(isProject && { reports }),
    }),
    "guardrails.waivers.json": json({ $schema: schema("guardrails.waivers.schema.json"), waivers: [] }),
    ".github/workflows/guardrails.yml": workflow(isProject),
    ".pre-commit-config.yaml": PRE_COMMIT(target),
  };
}

/** https://github.com/actions/checkout/releases/tag/v5.0.0 and https://github.com/actions/setup-node/releases/tag/v5.0.0 */
const CHECKOUT = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0";
const SETUP_NODE = "actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0";

/** The action is the one in the package, so that the lock file pins it. */
const workflow = (isProject: boolean) => `name: guardrails
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  security-events: write # upload to code scanning
  pull-requests: write # the comment
jobs:
  guardrails:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
      - uses: ${SETUP_NODE}
        with:
          node-version: 20
      - run: npm ci
${isProject ? FROM_SYNTH : FROM_FILES}`;

const FROM_SYNTH = `      - run: npx cdktf synth
      # A refusal is reported on the lines of code that made it.
      - if: \${{ !cancelled() }}
        uses: ./node_modules/${TOOL.name}
        with:
          reports: ${SYNTH_REPORT}
`;

const FROM_FILES = `      - uses: ./node_modules/${TOOL.name}
        with:
          paths: .
          recursive: "true"
`;

const PRE_COMMIT = (target: string) => `repos:
  - repo: local
    hooks:
      - id: guardrails
        name: guardrails
        language: system
        entry: npx guardrails check ${target === "." ? "--recursive ." : target}
        pass_filenames: false
`;

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function write(cwd: string, { file, after }: Change): void {
  const path = join(cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, after);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message.replaceAll(path, file)}`);
  }
}
