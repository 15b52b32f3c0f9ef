/**
 * The package as its users get it: packed, put into a cdktf project of its own, compiled against its types, synthesized under its guard,
 * checked by its command. What it depends on is taken from this repository, so that no registry is asked.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const modules = join(root, "node_modules");
let project: string;

/** The policy that the guide writes. */
const [, GUIDE_POLICY = ""] = /```ts\n(.*?)```/s.exec(readFileSync(join(root, "docs/write-a-policy.md"), "utf8")) ?? [];

const run = (program: string, ...options: string[]) =>
  spawnSync(process.execPath, [program, ...options], { cwd: project, encoding: "utf8", env: { ...process.env, CHECKPOINT_DISABLE: "1" } });

beforeAll(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "guardrails-package-")));
  const [{ filename }] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--silent", "--pack-destination", project], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).replace(/^[^[]*/, ""),
  ) as [{ filename: string }];
  const own = join(project, "node_modules/cdktf-guardrails");
  mkdirSync(own, { recursive: true });
  execFileSync("tar", ["-xzf", join(project, filename), "--strip-components=1", "-C", own]);
  const { dependencies } = JSON.parse(readFileSync(join(own, "package.json"), "utf8")) as { dependencies: Record<string, string> };
  for (const name of ["cdktf", "constructs", "@cdktf", "@types", "typescript", ...Object.keys(dependencies)])
    symlinkSync(join(modules, name), join(project, "node_modules", name));
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: { strict: true, module: "Node16", target: "ES2022", skipLibCheck: true, types: ["node"] },
      include: ["*.ts"],
    }),
  );
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "project", private: true }));
  writeFileSync(
    join(project, "main.ts"),
    `import { TerraformStack } from "cdktf";
import { AwsAccount, DatabaseEngine, DevEnvironment, GuardedApp } from "cdktf-guardrails";
import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";

const app = new GuardedApp();
const stack = new TerraformStack(app, "dev");
new AwsAccount(stack, "aws", { account: "111122223333", region: "eu-west-1" });
const dev = new DevEnvironment(stack, "dev", { owner: "team", dataClassification: "synthetic", alarmEmails: ["team@example.com"] });
dev.addDatabase("orders", { engine: DatabaseEngine.postgres("16"), databaseName: "orders" });
if (process.argv.includes("careless")) new DbInstance(stack, "open", { instanceClass: "db.t4g.micro", publiclyAccessible: true });
app.synth();
`,
  );
  writeFileSync(
    join(project, "policy.ts"),
    `import { definePolicy, policies, type Severity } from "cdktf-guardrails/policies";
import { testPolicy, type PolicyCases } from "cdktf-guardrails/testing";

export const severity: Severity = "low";
export const cases: PolicyCases = { accept: [], reject: [] };
export { definePolicy, policies, testPolicy };
`,
  );
  writeFileSync(join(project, "tags.ts"), GUIDE_POLICY);
}, 300_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test("its types compile in a strict project", () => {
  const { status, stdout } = run(join(modules, "typescript/bin/tsc"));
  expect(stdout).toBe("");
  expect(status).toBe(0);
}, 120_000);

test("a clean app is published, and its command finds it clean", () => {
  expect(run("main.js").status).toBe(0);
  expect(existsSync(join(project, "cdktf.out/manifest.json"))).toBe(true);
  const check = run("node_modules/cdktf-guardrails/dist/guardrails.js", "check");
  expect(check.stdout).toMatch(/^clean: /);
  expect(check.status).toBe(0);
}, 60_000);

test("a careless app is refused, at its own line", () => {
  const { status, stderr } = run("main.js", "careless");
  expect(status).not.toBe(0);
  expect(stderr).toContain("rds-no-public-instance  dev/open");
  expect(existsSync(join(project, "cdktf.out/manifest.json"))).toBe(false);
}, 60_000);

test("policies and the harness load from their own entries", () => {
  const { status, stdout } = run(
    "-p",
    "const p = require('./policy.js'); [p.policies.length > 50, typeof p.definePolicy, typeof p.testPolicy].join()",
  );
  expect(stdout.trim()).toBe("true,function,function");
  expect(status).toBe(0);
});

test("the policy of the guide finds what it says, and accepts what it says", () => {
  mkdirSync(join(project, "infra"));
  const found = (hcl: string) => {
    writeFileSync(join(project, "infra/main.tf"), hcl);
    const { stdout } = run("node_modules/cdktf-guardrails/dist/guardrails.js", "check", "infra", "--format", "json");
    const { findings } = JSON.parse(stdout) as { findings: { policyId: string; messageId: string }[] };
    return findings.filter(({ policyId }) => policyId === "acme-require-owner-tag").map(({ messageId }) => messageId);
  };
  const database = (tags: string) => `variable "team" {}\nresource "aws_db_instance" "orders" {\n${tags}\n}\n`;
  try {
    writeFileSync(join(project, "guardrails.config.json"), `{ "customPolicies": ["./tags.js"] }`);
    expect(found(database(""))).toEqual(["missing"]);
    expect(found(database("tags = { owner = var.team }"))).toEqual(["unknown"]);
    expect(found(database('tags = { owner = "courses@example.com" }'))).toEqual([]);
  } finally {
    rmSync(join(project, "guardrails.config.json"));
  }
}, 60_000);

test("only what users need is in it", () => {
  const own = join(project, "node_modules/cdktf-guardrails");
  expect(
    ["action.yml", "integrations/github/judge.sh", "integrations/github/comment.sh"].filter((name) => !existsSync(join(own, name))),
  ).toEqual([]);
  expect(["stacks", "__tests__", "scripts", "bench", "lib", "policies"].filter((name) => existsSync(join(own, name)))).toEqual([]);
});

test("the guard loads as one file, and throws the error that users import", () => {
  const { stdout } = run(
    "-p",
    `const before = Object.keys(require.cache).length;
    const { guard, GuardRefusal } = require("cdktf-guardrails");
    const loaded = Object.keys(require.cache).filter((file) => file.includes("cdktf-guardrails/dist/policies"));
    const { App, TerraformStack } = require("cdktf");
    const app = guard(new App({ outdir: "refused" }));
    new TerraformStack(app, "empty").addOverride("resource.aws_security_group.open.ingress", [{ from_port: 22, to_port: 22, protocol: "tcp", cidr_blocks: ["0.0.0.0/0"] }]);
    let thrown;
    try { app.synth(); } catch (error) { thrown = error; }
    [loaded.length < 20, thrown instanceof GuardRefusal].join()`,
  );
  expect(stdout.trim()).toBe("true,true");
}, 60_000);
