import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { CLI_BUNDLE } from "../../../scripts/bundles";

/** The command line as it ships: one file, started by node. */
describe("the bundle", () => {
  const folder = mkdtempSync(join(tmpdir(), "guardrails-bundle-"));
  const cli = join(folder, "guardrails.js");
  let inputs: string[] = [];

  beforeAll(() => {
    const { metafile } = buildSync({ ...CLI_BUNDLE, outfile: cli, metafile: true });
    inputs = Object.keys(metafile.inputs);
    symlinkSync(join(__dirname, "../../../node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "main.tf"), `resource "aws_db_instance" "a" { publicly_accessible = true }\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("holds neither cdktf nor constructs nor a provider", () =>
    expect(inputs.filter((input) => /node_modules\/(cdktf|constructs|@cdktf)\//.test(input))).toEqual([]));

  it("refuses with exit code 1", () =>
    expect(spawnSync(process.execPath, [cli, "check", "."], { cwd: folder, encoding: "utf8" })).toMatchObject({
      status: 1,
      stderr: "",
      stdout: expect.stringMatching(/^refused: /),
    }));

  it("reads settings and custom policies in TypeScript, by the project's ts-node", () => {
    writeFileSync(join(folder, "settings.ts"), `export default { customPolicies: ["./mine.ts"] as string[] };`);
    writeFileSync(
      join(folder, "mine.ts"),
      `const id: string = "my-no-database";
       export const mine = { id, title: "Disallow databases", topic: "network", severity: "high", description: "", remediation: "", references: [], examples: { bad: "", good: "" },
         messages: { present: "{address} is a database." },
         check({ facts, report }) { for (const at of facts.resources("aws_db_instance")) report("present", { at }); } };`,
    );
    const { stdout } = spawnSync(process.execPath, [cli, "check", ".", "--config", "settings.ts"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toContain("my-no-database");
  });

  it.each([
    ["settings that end", `process.exit(0);`],
    ["a custom policy that ends", `module.exports = { customPolicies: ["./ends.js"] };`],
  ])("finds nothing clean by %s the process", (_, settings) => {
    const meta = `{ id: "my-no-end", title: "", topic: "network", severity: "low", description: "", remediation: "", references: [], examples: { bad: "", good: "" }, messages: {}`;
    writeFileSync(join(folder, "ends.js"), `module.exports = ${meta}, check() { process.exit(0); } };`);
    writeFileSync(join(folder, "settings.js"), settings);
    expect(spawnSync(process.execPath, [cli, "check", ".", "--config", "settings.js"], { cwd: folder, encoding: "utf8" })).toMatchObject({
      status: 2,
      stderr: "error: Settings or a custom policy ended the process (process.exit), so nothing can be called clean.\n",
      stdout: "",
    });
  });

  it("says that its output cannot be written", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [cli, "check", "."], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect([status, stderr]).toEqual([2, "error: The standard output cannot be written: ENOSPC: no space left on device, write\n"]);
  });

  it("keeps its verdict where the reader closes the pipe", async () => {
    const child = spawn(process.execPath, [cli, "check", "."], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
    child.stdout.destroy();
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(1);
  });

  it("ends without a stack trace where the reader closes the pipe", async () => {
    const child = spawn(process.execPath, [cli, "policies", "--format", "json"], { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.destroy();
    await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toBe("");
  });
});
