import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { CLI_BUNDLE } from "../../../scripts/cli-bundle";

/** The command line as it ships: one file, started by node. */
describe("the bundle", () => {
  const folder = mkdtempSync(join(tmpdir(), "guardrails-bundle-"));
  const cli = join(folder, "guardrails.js");
  let inputs: string[] = [];

  beforeAll(() => {
    const { metafile } = buildSync({ ...CLI_BUNDLE, outfile: cli, metafile: true });
    inputs = Object.keys(metafile.inputs);
    writeFileSync(join(folder, "main.tf"), `resource "aws_db_instance" "a" { publicly_accessible = true }\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("holds neither cdktf nor constructs nor a provider", () =>
    expect(inputs.filter((input) => /node_modules\/(cdktf|constructs|@cdktf)\//.test(input))).toEqual([]));

  it("refuses with exit code 1", () =>
    expect(
      spawnSync(process.execPath, [cli, "check", "."], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NODE_PATH: join(__dirname, "../../../node_modules") },
      }),
    ).toMatchObject({
      status: 1,
      stderr: "",
      stdout: expect.stringMatching(/^refused: /),
    }));

  it("ends without a stack trace where the reader closes the pipe", async () => {
    const child = spawn(process.execPath, [cli, "policies", "--format", "json"], { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.destroy();
    await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toBe("");
  });
});
