/**
 * A whole pre-merge run in a repository of its own: the base is clean, the head opens a group in TypeScript, and what the pipeline uploads
 * names the line that the change touched.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Comparison } from "../../../policies/engine/compare";
import { CLI_BUNDLE } from "../../../scripts/bundles";

jest.setTimeout(120_000);
const repository = join(__dirname, "../../..");

const main = (range: string) => `import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { TerraformStack } from "cdktf";
import { GuardedApp } from "cdktf-guardrails";

const app = new GuardedApp();
const stack = new TerraformStack(app, "dev");
new AwsProvider(stack, "aws", { region: "eu-west-1" });
new SecurityGroup(stack, "db", { ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["${range}"] }] });
app.synth();
`;
const SETTINGS = {
  preset: "core",
  reports: [
    { format: "sarif", output: "reports/guardrails.sarif" },
    { format: "json", output: "reports/guardrails.json" },
  ],
};

interface Sarif {
  readonly runs: readonly { readonly results: readonly { readonly ruleId: string; readonly locations: readonly Place[] }[] }[];
}
interface Place {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: { readonly startLine: number } };
}

let folder: string;
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });
const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
const synth = () => node("-r", "ts-node/register/transpile-only", "src/main.ts");
const guardrails = (...args: string[]) => node("tools/guardrails.js", ...args);

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "guardrails-pre-merge-")));
  for (const name of ["src", "tools", "node_modules/cdktf-guardrails"]) mkdirSync(join(folder, name), { recursive: true });
  for (const name of [
    "@cdktf",
    "cdktf",
    "constructs",
    "ts-node",
    "typescript",
    "zod",
    "yaml",
    "re2js",
    "lilconfig",
    "picomatch",
    "ipaddr.js",
    "@swc",
  ])
    symlinkSync(join(repository, "node_modules", name), join(folder, "node_modules", name));
  buildSync({ ...CLI_BUNDLE, outfile: join(folder, "tools/guardrails.js") });
  buildSync({
    entryPoints: [join(repository, "policies/guard/index.ts")],
    outfile: join(folder, "node_modules/cdktf-guardrails/index.js"),
    bundle: true,
    platform: "node",
    packages: "external",
  });
  writeFileSync(join(folder, ".gitignore"), "node_modules\ntools\ncdktf.out\nreports\n*.json.out\n");
  writeFileSync(join(folder, "tsconfig.json"), `{ "compilerOptions": { "module": "commonjs", "target": "es2022" } }`);
  writeFileSync(join(folder, "guardrails.config.json"), JSON.stringify(SETTINGS));
  writeFileSync(join(folder, "src/main.ts"), main("10.1.0.0/16"));
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "-m", "base");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("base is clean, head is refused on the line that it changed, and compare says what it opened", () => {
  expect(synth().stderr).toBe("");
  const check = guardrails("check", "--format", "json", "--output", "base.json");
  expect([check.status, check.stderr]).toEqual([0, ""]);

  git("checkout", "--quiet", "-b", "open");
  writeFileSync(join(folder, "src/main.ts"), main("0.0.0.0/0"));
  git("commit", "--quiet", "-a", "-m", "head");
  const [, changed] = /^@@ -\d+ \+(\d+) @@/m.exec(git("diff", "--unified=0", "main", "open"))!;

  const { status, stderr } = synth();
  expect(status).toBe(1);
  expect(stderr).toContain(`src/main.ts:${changed}:1   aws_security_group.db  ingress[0].cidr_blocks[0] = "0.0.0.0/0"`);
  const { runs } = JSON.parse(readFileSync(join(folder, "reports/guardrails.sarif"), "utf8")) as Sarif;
  const places = runs.flatMap(({ results }) => results.map(({ ruleId, locations: [place] }) => ({ ruleId, ...place!.physicalLocation })));
  expect(places.map(({ ruleId }) => ruleId)).toContain("ec2-no-open-ingress");
  for (const { artifactLocation, region } of places)
    expect([artifactLocation.uri, region.startLine]).toEqual(["src/main.ts", Number(changed)]);

  const compared = guardrails("compare", "base.json", "reports/guardrails.json", "--format", "json", "--fail-on", "loosened");
  expect(compared.status).toBe(1);
  const { added, resolved, widened } = JSON.parse(compared.stdout) as Comparison;
  expect([added.map(({ policyId }) => policyId), resolved]).toEqual([places.map(({ ruleId }) => ruleId), []]);
  expect(widened.map(({ address, text }) => `${address} ${text}`)).toEqual([
    "aws_security_group.db tcp/5432 from 0.0.0.0/0, 10.1.0.0/16 before",
  ]);
});
