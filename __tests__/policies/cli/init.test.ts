/** `guardrails init`: what it shows, what it writes, and what it leaves alone. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { guardedMain } from "../../../policies/cli/guarded-main";
import { inScratchFolder, run, write } from "./run-cli";

inScratchFolder();

const MAIN = `import { App, TerraformStack } from "cdktf";\n\nconst app = new App();\nnew TerraformStack(app, "dev");\napp.synth();\n`;
const PROJECT = { "cdktf.json": `{ "language": "typescript", "app": "npx ts-node main.ts" }`, "main.ts": MAIN };

it("only shows, unless told to write", async () => {
  write(PROJECT);
  const { code, stdout } = await run(["init"]);
  expect(code).toBe(0);
  expect(stdout).toContain(
    [
      "--- main.ts",
      "+++ main.ts",
      '-import { App, TerraformStack } from "cdktf";',
      '+import { TerraformStack } from "cdktf";',
      '+import { GuardedApp } from "cdktf-guardrails";',
      "-const app = new App();",
      "+const app = new GuardedApp();",
    ].join("\n"),
  );
  expect(stdout).toMatch(/Nothing was written\. Run guardrails init --yes to write this\.\n$/);
  expect(readdirSync(".").sort()).toEqual(["cdktf.json", "main.ts"]);
  expect(readFileSync("main.ts", "utf8")).toBe(MAIN);
});

it("writes with --yes, and has nothing to do the second time", async () => {
  write(PROJECT);
  expect((await run(["init", "--yes"])).code).toBe(0);
  expect(readFileSync("main.ts", "utf8")).toContain("new GuardedApp()");
  expect(JSON.parse(readFileSync("guardrails.waivers.json", "utf8"))).toMatchObject({ waivers: [] });
  expect(parse(readFileSync(".github/workflows/guardrails.yml", "utf8"))).toMatchObject({
    jobs: { guardrails: { "runs-on": "ubuntu-latest" } },
  });
  expect(parse(readFileSync(".pre-commit-config.yaml", "utf8"))).toMatchObject({
    repos: [{ hooks: [{ entry: "npx guardrails check cdktf.out" }] }],
  });
  expect((await run(["init", "--yes"])).stdout).toBe("There is nothing to change.\n");
});

const stepsOf = () =>
  (parse(readFileSync(".github/workflows/guardrails.yml", "utf8")) as { jobs: { guardrails: { steps: Record<string, unknown>[] } } }).jobs
    .guardrails.steps;

it.each([
  ["the report that the guard writes at synth", PROJECT, { reports: "reports/guardrails.json" }],
  ["every root module", { "main.tf": "" }, { paths: ".", recursive: "true" }],
])("has the action of the package take %s, by inputs that it has", async (_, files, inputs) => {
  write(files);
  await run(["init", "--yes"]);
  const action = stepsOf().find(({ uses }) => uses === "./node_modules/cdktf-guardrails");
  expect(action).toMatchObject({ with: inputs });
  const known = parse(readFileSync(join(__dirname, "../../../action.yml"), "utf8")) as { inputs: object };
  expect(Object.keys(inputs).filter((name) => !(name in known.inputs))).toEqual([]);
  const { reports = [] } = JSON.parse(readFileSync("guardrails.config.json", "utf8")) as { reports?: object[] };
  expect(reports).toEqual("reports" in inputs ? [{ format: "json", output: inputs.reports }] : []);
});

it("pins actions of others to a commit, with their version", async () => {
  await run(["init", "--yes"]);
  const uses = readFileSync(".github/workflows/guardrails.yml", "utf8").match(/uses: (?!\.\/).*/g) ?? [];
  expect(uses.filter((use) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))).toEqual([]);
  expect(uses).toHaveLength(2);
});

it("writes settings and waivers that the other commands understand", async () => {
  write({ "main.tf": `resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }\n` });
  await run(["init", "--yes"]);
  expect(await run(["waivers"])).toEqual({ code: 0, stdout: "0 in force, 0 worth nothing.\n", stderr: "" });
  expect((await run(["check", "--recursive"])).code).not.toBe(2);
  expect(readFileSync(".pre-commit-config.yaml", "utf8")).toContain("guardrails check --recursive .");
});

it("says what the workflow needs where nothing pins the command", async () => {
  write({ "main.tf": "" });
  const NOTE = "npm init --yes && npm install --save-dev cdktf-guardrails\n";
  expect((await run(["init"])).stdout).toContain(NOTE);
  write({ "package.json": "{}" });
  expect((await run(["init"])).stdout).not.toContain(NOTE);
});

it("leaves what is there", async () => {
  write({ ...PROJECT, "guardrails.config.json": `{ "preset": "strict" }` });
  await run(["init", "--yes"]);
  expect(readFileSync("guardrails.config.json", "utf8")).toBe(`{ "preset": "strict" }`);
});

it("names exec for an app in another language", async () => {
  write({ "cdktf.json": `{ "app": "pipenv run python main.py" }` });
  expect((await run(["init"])).stdout).toContain('Set "app" in cdktf.json to "guardrails exec -- pipenv run python main.py" instead.');
});

it.each([
  ["{", "error: cdktf.json is not JSON: "],
  ["{}", 'error: cdktf.json has no "app".\n'],
])("exits 2 for a cdktf.json that holds %s", async (text, message) => {
  write({ "cdktf.json": text });
  expect(await run(["init", "--yes"])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  expect(existsSync("guardrails.config.json")).toBe(false);
});

describe("guardedMain", () => {
  it.each([
    [
      "keeps a type that is named",
      `import { App } from 'cdktf'\nconst a: App = new App({ outdir: "x" })\n`,
      `import { App } from 'cdktf'\nimport { GuardedApp } from 'cdktf-guardrails'\nconst a: App = new GuardedApp({ outdir: "x" })\n`,
    ],
    [
      "wraps an app of CDK Terrain",
      `import { App } from "cdktn";\nconst app = new App();\n`,
      `import { App } from "cdktn";\nimport { guard } from "cdktf-guardrails";\nconst app = guard(new App());\n`,
    ],
    ["leaves an app of another package", `import { App } from "aws-cdk-lib";\nnew App();\n`, undefined],
    ["leaves a file that makes none", `import { App } from "cdktf";\nexport type Mine = App;\n`, undefined],
    ["leaves one that is guarded", `import { GuardedApp } from "cdktf-guardrails";\nnew GuardedApp();\n`, undefined],
  ])("%s", (_, text, expected) => expect(guardedMain(text)).toBe(expected));
});
