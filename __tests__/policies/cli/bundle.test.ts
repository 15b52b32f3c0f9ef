import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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
       export const mine = { id, title: "Disallow databases", topic: "network", severity: "high", description: "", remediation: "", references: [],
         messages: { present: "{address} is a database." },
         check({ facts, report }) { for (const at of facts.resources("aws_db_instance")) report("present", { at }); } };`,
    );
    const { stdout } = spawnSync(process.execPath, [cli, "check", ".", "--config", "settings.ts"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toContain("my-no-database");
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
