/** `guardrails check --recursive`: what is found below a folder, and what a watcher sees of it. */
import { discover } from "../../../policies/cli/discover";
import { guardrails } from "../../../policies/cli/guardrails";
import type { Report } from "../../../policies/engine/report";
import { inScratchFolder, run, write } from "./run-cli";

inScratchFolder();

const RESOURCE = `resource "aws_vpc" "a" {}\n`;
const STACK = {
  name: "dev",
  workingDirectory: "stacks/dev",
  synthesizedStackPath: "stacks/dev/cdk.tf.json",
  annotations: [],
  dependencies: [],
};
const OUTPUT = (folder: string) => ({
  [`${folder}/manifest.json`]: JSON.stringify({ version: "0.21.0", stacks: { dev: STACK } }),
  [`${folder}/stacks/dev/cdk.tf.json`]: `{ "resource": { "aws_vpc": { "a": {} } } }`,
});
const calls = (...sources: string[]) => sources.map((source, index) => `module "m${index}" {\n  source = "${source}"\n}\n`).join("");

describe("discover", () => {
  it.each<[string, Readonly<Record<string, string>>, string[]]>([
    ["roots at any depth, and the folder itself", { "main.tf": RESOURCE, "a/b/main.tf.json": "{}" }, [".", "a/b"]],
    ["a cdktf.out as a whole", OUTPUT("app/cdktf.out"), ["app/cdktf.out"]],
    ["no module that a root calls", { "live/main.tf": calls("../modules/vpc"), "modules/vpc/main.tf": RESOURCE }, ["live"]],
    [
      "no module that a called module calls",
      { "main.tf": calls("./a"), "a/main.tf": calls("../b"), "b/main.tf": RESOURCE, "c/main.tf": RESOURCE },
      [".", "c"],
    ],
    ["modules that call each other in a circle", { "a/main.tf": calls("../b"), "b/main.tf": calls("../a") }, ["a", "b"]],
    ["a module that calls itself", { "a/main.tf": calls("./") }, ["a"]],
    [
      "nothing of Terraform's, git's, the guard's or of packages",
      {
        "main.tf": RESOURCE,
        ".terraform/m/main.tf": RESOURCE,
        "node_modules/p/main.tf": RESOURCE,
        ".cdktf.out.guard-1/main.tf": RESOURCE,
        ".git/main.tf": RESOURCE,
      },
      ["."],
    ],
    ["no file beside what is JSON of something else", { "manifest.json": "{}", "main.tf": RESOURCE }, ["."]],
    [
      "a source that only looks like a call",
      { "main.tf": `resource "aws_s3_object" "o" {\n  source = "./a"\n}\n`, "a/main.tf": RESOURCE },
      [".", "a"],
    ],
  ])("finds %s", (_, files, expected) => {
    write(files);
    expect(discover(["."], process.cwd())).toEqual(expected);
  });
  it("takes files as they are, and each input once", () => {
    write({ "a/main.tf": RESOURCE, "plan.json": "{}" });
    expect(discover(["plan.json", "a", "."], process.cwd())).toEqual(["a", "plan.json"]);
  });
});

describe("guardrails check --recursive", () => {
  const inputs = async (...args: string[]) =>
    (JSON.parse((await run(["check", "--format", "json", "--recursive", ...args])).stdout) as Report).inputs.map(({ path }) => path);

  it("judges each on its own, with modules beside it", async () => {
    write({
      "live/main.tf": calls("../modules/open"),
      "modules/open/main.tf": `resource "aws_db_instance" "a" {\n  publicly_accessible = true\n}\n`,
      ...OUTPUT("app/cdktf.out"),
    });
    const report = JSON.parse((await run(["check", "--format", "json", "--recursive", "."])).stdout) as Report;
    expect(report.inputs.map(({ path, kind }) => [path, kind])).toEqual([
      ["app/cdktf.out", "cdktf.out"],
      ["live", "terraform"],
    ]);
    expect(report.errors).toEqual([]);
    expect(report.findings.find(({ policyId }) => policyId === "rds-no-public-instance")).toMatchObject({
      address: "module.m0.aws_db_instance.a",
      location: { file: "modules/open/main.tf", line: 2 },
    });
  });
  it("reads nothing outside of what is given", async () => {
    write({ "given/live/main.tf": calls("../../beside"), "beside/main.tf": RESOURCE });
    const { code, stdout } = await run(["check", "--recursive", "given"]);
    expect(code).not.toBe(0);
    expect(stdout).toContain("outside of what was given to read");
  });
  it("splits what it finds", async () => {
    write({ "a/main.tf": RESOURCE, "b/main.tf": RESOURCE, "c/main.tf": RESOURCE });
    expect(await inputs(".", "--shard", "1/2")).toEqual(["a", "c"]);
    expect(await inputs(".", "--shard", "2/2")).toEqual(["b"]);
    expect(await inputs()).toEqual(["a", "b", "c"]);
  });
  it.each([
    ["gone", "error: gone does not exist.\n"],
    [".", "error: There is no cdktf.out and no *.tf or *.tf.json in . or below it.\n"],
  ])("exits 2 for %s with nothing in it", async (path, stderr) =>
    expect(await run(["check", "--recursive", path])).toEqual({ code: 2, stdout: "", stderr }),
  );
});

describe("progress", () => {
  const shown = async (isTTY: boolean, env: Record<string, string>, ...paths: string[]) => {
    let stderr = "";
    write({ "a/main.tf": RESOURCE, "b/main.tf": RESOURCE });
    const terminal = { cwd: () => process.cwd(), now: () => new Date(0), env, stdout: { write: () => true } };
    await guardrails(["check", ...paths], { ...terminal, stderr: { isTTY, write: (text: string) => (stderr += text) } });
    return stderr;
  };
  it("is for somebody who watches, and gone at the end", async () =>
    expect(await shown(true, {}, "a", "b")).toBe("\r\x1b[Kreading 1 of 2: a\r\x1b[Kreading 2 of 2: b\r\x1b[K"));
  it("is not for files and pipes", async () => expect(await shown(false, {}, "a", "b")).toBe(""));
  it("is not for CI", async () => expect(await shown(true, { CI: "true" }, "a", "b")).toBe(""));
  it("is not for a single input", async () => expect(await shown(true, {}, "a")).toBe(""));
});
