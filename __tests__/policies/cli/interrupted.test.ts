/** What a signal leaves behind of `compare` and `exec`, wherever it meets them: nothing, at the latest after the next run. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesBelow } from "../guard/fixture";
import { when, type Seen } from "../../bypass/run-app";
import { bundledCli } from "./bundled-cli";

jest.setTimeout(60_000);
const cli = bundledCli();
let folder: string;
const at = (name: string) => join(folder, name);
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
    cwd: at("repo"),
    encoding: "utf8",
    stdio: "pipe",
  });

/** A policy that says when it runs, and runs until it is told to end. */
const waitingPolicy = () => `const fs = require("fs");
exports.policy = {
  id: "test-no-haste", title: "Disallow haste", topic: "network", severity: "low", description: "", remediation: "", references: [], examples: { bad: "", good: "" },
  messages: { hasty: "{address} is hasty." },
  check() {
    fs.writeSync(2, "judging\\n");
    while (!fs.existsSync(${JSON.stringify(at("go"))}));
  },
};
`;
const judgeSlowly = () => {
  writeFileSync(at("repo/waiting.js"), waitingPolicy());
  writeFileSync(at("repo/guardrails.config.json"), JSON.stringify({ customPolicies: ["./waiting.js"] }));
  git("add", ".");
  git("commit", "--quiet", "-m", "slowly");
};
const go = () => writeFileSync(at("go"), "");
const SIGNALS = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "guardrails-interrupted-")));
  mkdirSync(at("repo"));
  mkdirSync(at("tmp"));
  writeFileSync(at("repo/main.tf"), `resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }\n`);
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "-m", "base");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], seen?: Seen) => cli(args, { cwd: at("repo"), env: { TMPDIR: at("tmp") }, ...(seen && { seen }) });
/** Of the worktrees there is the repository itself, too. */
const left = () => ({ worktrees: git("worktree", "list").trim().split("\n").length - 1, folders: readdirSync(at("tmp")).length });
const NOTHING = { worktrees: 0, folders: 0 };
/** A command whose own child goes on until somebody ends it: what it prints into stays open as long. */
const slow = () => `sh -c 'echo $$ > ${at("pid")}; echo synthesizing; exec sleep 300'; true`;
const endSleeper = () => process.kill(Number(readFileSync(at("pid"), "utf8")));
describe("compare with a git revision", () => {
  it.each(SIGNALS)("%s while a command runs in its worktree ends that with all that it started, and exits %d", async (signal, code) => {
    expect(await run(["compare", "HEAD", ".", "--synth", slow()], when("synthesizing", signal))).toMatchObject({ code, out: "" });
    expect(left()).toEqual(NOTHING);
  });

  it.each(SIGNALS)("%s while it judges is heard afterwards, and exits %d", async (signal, code) => {
    judgeSlowly();
    expect(await run(["compare", "HEAD", "."], when("judging", signal, go))).toMatchObject({ code, out: "", err: "judging\n" });
    expect(left()).toEqual(NOTHING);
  });

  it("what SIGKILL leaves is removed by the next one", async () => {
    expect(await run(["compare", "HEAD", ".", "--synth", slow()], when("synthesizing", "SIGKILL", endSleeper))).toMatchObject({
      signal: "SIGKILL",
    });
    expect(left()).toEqual({ worktrees: 1, folders: 1 });
    expect(await run(["compare", "HEAD", "."])).toMatchObject({ code: 0 });
    expect(left()).toEqual(NOTHING);
  });

  it("worktrees of others, and of runs that go on, are left alone", async () => {
    for (const name of [`guardrails-compare-${process.pid}-abcdef`, "mine"])
      git("worktree", "add", "--detach", "--quiet", at(`tmp/${name}/tree`));
    expect(await run(["compare", "HEAD", "."])).toMatchObject({ code: 0 });
    expect(left()).toEqual({ worktrees: 2, folders: 2 });
  });

  it("works in a hook, for which git names its own index", async () => {
    const env = { GIT_INDEX_FILE: ".git/index", GIT_DIR: ".git", TMPDIR: at("tmp") };
    expect(await cli(["compare", "HEAD", "."], { cwd: at("repo"), env })).toMatchObject({ code: 0, err: "" });
    expect([left(), git("status", "--short")]).toEqual([NOTHING, ""]);
  });
});

describe("exec", () => {
  const app = `mkdir -p "$CDKTF_OUTDIR/stacks/a" && echo '{"resource":{"aws_vpc":{"v":{}}}}' > "$CDKTF_OUTDIR/stacks/a/cdk.tf.json" && echo '{"version":"0.21.0","stacks":{"a":{"name":"a","workingDirectory":"stacks/a","synthesizedStackPath":"stacks/a/cdk.tf.json","annotations":[],"dependencies":[]}}}' > "$CDKTF_OUTDIR/manifest.json"`;
  it.each(SIGNALS)("%s while it judges leaves nothing to deploy, and exits %d", async (signal, code) => {
    judgeSlowly();
    const before = filesBelow(at("repo"));
    expect(await run(["exec", "--", "sh", "-c", app], when("judging", signal, go))).toMatchObject({ code });
    expect(filesBelow(at("repo"))).toEqual(before);
  });
});
