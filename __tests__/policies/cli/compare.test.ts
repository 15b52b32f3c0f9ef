import { execFileSync } from "node:child_process";
import type { Comparison } from "../../../policies/engine/compare";
import { inScratchFolder, run, write } from "./run-cli";

const open = (...names: string[]) =>
  names.map((name) => `resource "aws_db_instance" "${name}" {\n  publicly_accessible = true\n}\n`).join("");
const only = ["--format", "json", "--preset", "core"];
const added = (stdout: string) => (JSON.parse(stdout) as Comparison).added.map(({ policyId, address }) => `${policyId} ${address}`);
inScratchFolder();

describe("guardrails compare", () => {
  it("compares folders", async () => {
    write({ "base/main.tf": open("a"), "head/main.tf": open("a", "b") });
    expect(added((await run(["compare", "base", "head", ...only])).stdout)).toContain("rds-no-public-instance aws_db_instance.b");
  });
  it("exits 0 unless told to mind", async () => {
    write({ "base/main.tf": open("a"), "head/main.tf": open("a", "b") });
    expect((await run(["compare", "base", "head"])).code).toBe(0);
    expect((await run(["compare", "base", "head", "--fail-on", "loosened"])).code).toBe(1);
    expect((await run(["compare", "head", "base", "--fail-on", "loosened"])).code).toBe(0);
  });
  it("compares with an earlier report", async () => {
    write({ "main.tf": open("a") });
    await run(["check", ".", "--preset", "core", "--format", "json", "--output", "base.json"]);
    write({ "main.tf": open("a", "b") });
    expect(added((await run(["compare", "base.json", ".", ...only])).stdout)).toContain("rds-no-public-instance aws_db_instance.b");
  });
  it("compares with a git revision, and leaves no worktree behind", async () => {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { encoding: "utf8", stdio: "pipe" });
    write({ "infra/main.tf": open("a") });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "base");
    write({ "infra/main.tf": open("a", "b") });
    const { stdout } = await run(["compare", "HEAD", "infra", ...only]);
    expect(added(stdout)).toContain("rds-no-public-instance aws_db_instance.b");
    expect(added(stdout).filter((line) => line.endsWith(".a"))).toEqual([]);
    expect(git("worktree", "list").trim().split("\n")).toHaveLength(1);
  });
  it("says in text what is new", async () => {
    write({ "base/main.tf": open(), "head/main.tf": open("a") });
    write({ "base/other.tf": `resource "aws_vpc" "v" {}\n`, "head/other.tf": `resource "aws_vpc" "v" {}\n` });
    const { stdout } = await run(["compare", "base", "head", "--preset", "core"]);
    expect(stdout).toMatch(/^loosened: \d new, 0 resolved, 0 changed, from base to head\n\nNew:\n\ncritical {2}[a-z-]+ {2}head\n/);
  });
  it("says in Markdown what is gone", async () => {
    write({ "base/main.tf": open("a", "b"), "head/main.tf": open("b") });
    expect((await run(["compare", "base", "head", "--preset", "core", "--format", "markdown"])).stdout).toMatch(
      /^## Guardrails: tightened: 0 new, \d resolved, 0 changed\n\n### Resolved\n\n- critical {2}/,
    );
  });
  it.each([["gone"], ["--upload-pack=x"]])("exits 2 for a base that is nothing: %s", async (base) => {
    write({ "head/main.tf": open("a") });
    expect(await run(["compare", "--", base, "head"])).toMatchObject({
      code: 2,
      stderr: `error: ${base} is no file, no folder and no git revision.\n`,
    });
  });
});
