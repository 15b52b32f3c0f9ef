/**
 * The build for CDK Terrain beside the real cdktn: the sources compile against its types, and the examples, written against the package,
 * synthesize under its guard to what they are with cdktf. It installs some 480 MB, so it is asked for: `npm run test:cdktn`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildForCdktn, renamed } from "../../scripts/build-cdktn";
import { exampleStacks, type CdktfConfiguration } from "../stacks/support/configurations";

/** Later ones of constructs are not allowed by cdktn. */
const PACKAGES = ["cdktn@0.24.0", "@cdktn/provider-aws@25.7.0", "constructs@10.7.0"];

const root = path.join(__dirname, "..", "..");
const typescript = path.join(root, "node_modules", "typescript", "bin", "tsc");
const npm = (args: readonly string[], cwd: string) => spawnSync("npm", args, { cwd, encoding: "utf8" });

function whyNot(): string | undefined {
  if (process.env["CDKTN"] !== "install") return "it is asked for by npm run test:cdktn";
  return npm(["view", PACKAGES[0]!, "version"], root).status === 0 ? undefined : "the registry cannot be reached";
}

const missing = whyNot();
if (missing !== undefined) {
  process.stderr.write(`Skipped: the build for cdktn beside cdktn, since ${missing}.\n`);
  test.skip("the build for cdktn beside cdktn", () => undefined);
} else {
  const project = realpathSync(mkdtempSync(path.join(tmpdir(), "guardrails-cdktn-")));
  const own = path.join(project, "node_modules", "cdktf-guardrails");

  /** What the compiler says to the files of a folder. */
  const compile = (folder: string, options: object): string => {
    const compilerOptions = { rootDir: ".", types: ["node"], skipLibCheck: true, ...options };
    const config = { extends: path.join(root, "tsconfig.json"), compilerOptions, include: ["."], exclude: [] };
    writeFileSync(path.join(project, folder, "tsconfig.json"), JSON.stringify(config));
    return spawnSync(process.execPath, [typescript, "-p", folder], { cwd: project, encoding: "utf8" }).stdout;
  };
  const run = (program: string, outdir: string) =>
    spawnSync(process.execPath, [path.join("stacks", program)], {
      cwd: project,
      encoding: "utf8",
      env: { ...process.env, CDKTF_OUTDIR: path.join(project, outdir) },
    });

  beforeAll(() => {
    writeFileSync(path.join(project, "package.json"), JSON.stringify({ name: "project", private: true }));
    const { status, stderr } = npm(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", ...PACKAGES], project);
    if (status !== 0) throw new Error(stderr);
    const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { dependencies: Record<string, string> };
    for (const name of ["@types", ...Object.keys(dependencies)])
      symlinkSync(path.join(root, "node_modules", name), path.join(project, "node_modules", name));

    mkdirSync(own);
    copyFileSync(path.join(root, "package.json"), path.join(own, "package.json"));
    const dist = path.join(own, "dist");
    execFileSync(process.execPath, [typescript, "-p", path.join(root, "tsconfig.build.json"), "--outDir", dist], { stdio: "inherit" });
    buildForCdktn(dist);

    for (const room of ["lib", "policies"]) copyOf(room, path.join("src", room), renamed);
    copyOf("stacks", "stacks", asUser);
  }, 600_000);

  afterAll(() => rmSync(project, { recursive: true }));

  const copyOf = (from: string, to: string, rewrite: (text: string) => string): void => {
    cpSync(path.join(root, from), path.join(project, to), { recursive: true });
    for (const entry of readdirSync(path.join(project, to), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"))) {
      const file = path.join(project, to, entry);
      writeFileSync(file, rewrite(readFileSync(file, "utf8")));
    }
  };

  test("the sources compile against cdktn", () => expect(compile("src", {})).toBe(""), 300_000);

  test("the examples compile against the package, and its types against cdktn's", () => {
    expect(compile("stacks", { noEmit: false, skipLibCheck: false })).toBe("");
  }, 300_000);

  test("the examples are published by the guard, and are those of cdktf but for the provider's version", () => {
    expect(run("main.js", "cdktf.out")).toMatchObject({ status: 0, stderr: "", stdout: expect.stringMatching(/^clean: /) as string });
    const stacks = path.join(project, "cdktf.out", "stacks");
    const ours = readdirSync(stacks).map((name): [string, unknown] => [
      name,
      comparable(JSON.parse(readFileSync(path.join(stacks, name, "cdk.tf.json"), "utf8")) as CdktfConfiguration),
    ]);
    expect(Object.fromEntries(ours)).toEqual(
      Object.fromEntries(Object.entries(exampleStacks()).map(([name, configuration]) => [name, comparable(configuration)])),
    );
  }, 120_000);

  test("the careless example is refused, and nothing is published", () => {
    const { status, stderr } = run("breach.js", "refused.out");
    expect(stderr).toContain("rds-no-public-instance");
    expect(status).not.toBe(0);
    expect(existsSync(path.join(project, "refused.out", "manifest.json"))).toBe(false);
  }, 120_000);
}

/** An example as a user of the package writes it. */
function asUser(text: string): string {
  return renamed(text)
    .replace(/"\.\.\/(?:lib\/aws\/[\w-]+|policies\/guard)"/g, '"cdktf-guardrails/cdktn"')
    .replace('"../policies"', '"cdktf-guardrails/policies"');
}

/** Without cdktf's own comments and the version of the provider, which comes from the fork's bindings. */
function comparable({ terraform, ...rest }: CdktfConfiguration): unknown {
  const { required_providers: required, ...others } = terraform;
  const configuration = { ...rest, terraform: { ...others, providers: Object.keys(required) } };
  return JSON.parse(JSON.stringify(configuration, (key, value: unknown) => (key === "//" ? undefined : value)));
}
