import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Comparison } from "../../../policies/engine/compare";
import type { Report } from "../../../policies/engine/report";
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
  it("reads both sides with the values that are given", async () => {
    const asks = `variable "public" {\n  type = bool\n}\nresource "aws_db_instance" "a" {\n  publicly_accessible = var.public\n}\n`;
    write({ "base/main.tf": open("a").replace("true", "false"), "head/main.tf": asks });
    const newWith = async (value: string) => added((await run(["compare", "base", "head", ...only, "--var", `public=${value}`])).stdout);
    expect(await newWith("true")).toContain("rds-no-public-instance aws_db_instance.a");
    expect(await newWith("false")).not.toContain("rds-no-public-instance aws_db_instance.a");
  });
  it("takes no value for what neither side declares", async () => {
    write({ "base/main.tf": open("a"), "head/main.tf": open("a") });
    expect(await run(["compare", "base", "head", "--var", "public=true"])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: --var public: no configuration that was read declares a variable of that name\. /),
    });
  });
  it("reads modules outside of the folders where that is allowed", async () => {
    const call = `module "a" {\n  source = "../modules/a"\n}\n`;
    write({ "base/main.tf": call, "head/main.tf": `${call}${open("b")}`, "modules/a/main.tf": open("a") });
    expect((await run(["compare", "base", "head"])).code).toBe(2);
    expect(added((await run(["compare", "base", "head", ...only, "--allow-outside"])).stdout)).toContain(
      "rds-no-public-instance aws_db_instance.b",
    );
  });
  it("compares with an earlier report", async () => {
    write({ "main.tf": open("a") });
    await run(["check", ".", "--preset", "core", "--format", "json", "--output", "base.json"]);
    write({ "main.tf": open("a", "b") });
    expect(added((await run(["compare", "base.json", ".", ...only])).stdout)).toContain("rds-no-public-instance aws_db_instance.b");
    expect((await run(["compare", "base.json", "."])).stdout).toContain("Not compared:\n  what stood in the place of new findings before");
  });
  it("compares less with a report of an earlier version", async () => {
    write({ "main.tf": open("a") });
    const { openings: _, ...earlier } = JSON.parse((await run(["check", ".", "--format", "json"])).stdout) as Report;
    write({ "base.json": JSON.stringify(earlier) });
    expect((await run(["compare", "base.json", "."])).stdout).toBe(
      "unchanged: 0 new, 0 resolved, 0 changed, from base.json to .\n\nNot compared:\n  what groups and others let through, which a report of an earlier version does not have\n",
    );
  });
  it("knows the folders of a fleet apart", async () => {
    write({ "a/main.tf": open("x"), "b/main.tf": open() + `resource "aws_vpc" "v" {}\n` });
    await run(["check", "a", "b", ...only, "--output", "base.json"]);
    write({ "a/main.tf": `resource "aws_vpc" "v" {}\n`, "b/main.tf": open("x") });
    await run(["check", "a", "b", ...only, "--output", "head.json"]);
    const { added: holes, resolved } = JSON.parse((await run(["compare", "base.json", "head.json", ...only])).stdout) as Comparison;
    expect(holes.map(({ input, policyId }) => `${input} ${policyId}`)).toContain("b rds-no-public-instance");
    expect(resolved.map(({ input, policyId }) => `${input} ${policyId}`)).toContain("a rds-no-public-instance");
  });
  it("knows a folder that was renamed", async () => {
    write({ "a/main.tf": open("x"), "b/main.tf": open("y") });
    await run(["check", "a", "b", ...only, "--output", "base.json"]);
    write({ "c/main.tf": open("x") });
    await run(["check", "c", "b", ...only, "--output", "head.json"]);
    expect((await run(["compare", "base.json", "head.json"])).stdout).toMatch(/^unchanged/);
  });
  it("compares by address where one side knows no constructs", async () => {
    const group = (range: string, more: object = {}) =>
      JSON.stringify({
        "//": { metadata: { backend: "local", stackName: "dev", version: "0.21.0" } },
        resource: { aws_security_group: { db: { ...opened(range), ...more } } },
      });
    write({ "head/cdk.tf.json": group("10.0.0.0/8", { "//": { metadata: { path: "dev/db", uniqueId: "db" } } }), "base/main.tf": CODE });
    expect(widened((await run(["compare", "base", "head/cdk.tf.json", ...only])).stdout)).toEqual([
      "aws_security_group.db tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before",
    ]);
  });
  it("knows a construct that was moved", async () => {
    const stack = (name: string, more: object = {}) =>
      JSON.stringify({
        "//": { metadata: { backend: "local", stackName: "dev", version: "0.21.0" } },
        resource: {
          aws_security_group: { [name]: { ...opened("0.0.0.0/0"), "//": { metadata: { path: `dev/${name}`, uniqueId: name } } } },
        },
        ...more,
      });
    const moved = { moved: [{ from: "aws_security_group.db", to: "aws_security_group.main" }] };
    write({ "base/cdk.tf.json": stack("db"), "head/cdk.tf.json": stack("main", moved) });
    expect((await run(["compare", "base", "head"])).stdout).toMatch(/^unchanged/);
  });
  it("knows a module that was moved", async () => {
    write({ "base/main.tf": `module "m" { source = "./m" }\n`, "base/m/main.tf": open("a") });
    write({
      "head/main.tf": `module "n" { source = "./m" }\nmoved {\n  from = module.m\n  to   = module.n\n}\n`,
      "head/m/main.tf": open("a"),
    });
    expect((await run(["compare", "base", "head"])).stdout).toMatch(/^unchanged/);
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
  it("finds installed packages for the settings of a git revision, and leaves them there", async () => {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { encoding: "utf8", stdio: "pipe" });
    const settings = `module.exports = { ...require("acme"), ...require("acme-inner") };`;
    write({ "app/infra/main.tf": open("a"), "app/guardrails.config.js": settings, ".gitignore": "node_modules\n" });
    write({ "node_modules/acme/index.js": `exports.preset = "core";`, "app/node_modules/acme-inner/index.js": "" });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "base");
    const top = process.cwd();
    process.chdir("app");
    expect(await run(["compare", "HEAD", "infra"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^unchanged/) });
    expect(existsSync(join(top, "node_modules/acme/index.js"))).toBe(true);
  });
  it("compares with what a command makes of a git revision", async () => {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { encoding: "utf8", stdio: "pipe" });
    const SYNTH = "mkdir -p cdktf.out && cp source.tf cdktf.out/main.tf";
    write({ "source.tf": CODE, ".gitignore": "cdktf.out\n" });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "base");
    write({ "cdktf.out/main.tf": CODE.replace("10.1.0.0/16", "10.0.0.0/8") });
    expect(widened((await run(["compare", "HEAD", "cdktf.out", "--synth", SYNTH, ...only])).stdout)).toEqual([
      "aws_security_group.db tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before",
    ]);
    expect(await run(["compare", "HEAD", "cdktf.out"])).toMatchObject({
      code: 2,
      stderr: 'error: There is no cdktf.out in HEAD; if a command makes it, give that as --synth "npm ci && npx cdktf synth".\n',
    });
    expect(await run(["compare", "HEAD", "cdktf.out", "--synth", "exit 3"])).toMatchObject({
      code: 2,
      stderr: "error: --synth exit 3 ended with exit code 3 in HEAD.\n",
    });
    expect(git("worktree", "list").trim().split("\n")).toHaveLength(1);
  });
  it("says in text what is new", async () => {
    write({ "base/main.tf": open(), "head/main.tf": open("a") });
    write({ "base/other.tf": `resource "aws_vpc" "v" {}\n`, "head/other.tf": `resource "aws_vpc" "v" {}\n` });
    const { stdout } = await run(["compare", "base", "head", "--preset", "core"]);
    expect(stdout).toMatch(
      /^loosened: \d new, 0 resolved, 0 changed, from base to head\n\nNewly reachable:\n[^]*\n\nNew:\n\ncritical {2}[a-z-]+ {2}head\n/,
    );
  });
  it("counts what another preset leaves out", async () => {
    write({ "base/main.tf": open("a"), "head/main.tf": open("a") });
    await run(["check", "base", "--format", "json", "--preset", "strict", "--output", "base.json"]);
    expect((await run(["compare", "base.json", "head", "--preset", "core"])).stdout).toMatch(
      /\n\nPolicies turned off:\n {2}\d+ that the preset leaves out\n/,
    );
  });
  const letGo = (name: string) => `removed {\n  from = aws_db_instance.${name}\n  lifecycle {\n    destroy = false\n  }\n}\n`;
  const lettingGo = () => write({ "base/main.tf": open("a", "b"), "head/main.tf": open("b") + letGo("a") });
  it("says in text what is no longer managed, and minds it", async () => {
    lettingGo();
    const { code, stdout } = await run(["compare", "base", "head", "--preset", "core", "--fail-on", "loosened"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^loosened: 0 new, 0 resolved, 0 changed, 1 no longer managed, from base to head\n\nNo longer managed:\n {2}aws_db_instance\.a {2}stays as it is when Terraform lets go of it, and nobody judges it any more\n {2}aws_db_instance\.a {2}still critical {2}[a-z-]+ {2}aws_db_instance\.a [^]*$/,
    );
    expect(stdout).not.toContain("Resolved");
  });
  it("says it in Markdown", async () => {
    lettingGo();
    expect((await run(["compare", "base", "head", "--preset", "core", "--format", "markdown"])).stdout).toContain(
      "\n### No longer managed\n\n- aws&#95;db&#95;instance&#46;a  stays as it is",
    );
  });
  it("says in Markdown what is gone", async () => {
    write({ "base/main.tf": open("a", "b"), "head/main.tf": open("b") });
    expect((await run(["compare", "base", "head", "--preset", "core", "--format", "markdown"])).stdout).toMatch(
      /^## Guardrails: tightened: 0 new, \d resolved, 0 changed\n\n### No longer reachable\n\n[^]*\n### Resolved\n\n- critical {2}/,
    );
  });
  it.each([["gone"], ["--upload-pack=x"]])("exits 2 for a base that is nothing: %s", async (base) => {
    write({ "head/main.tf": open("a") });
    expect(await run(["compare", "--", base, "head"])).toMatchObject({
      code: 2,
      stderr: `error: ${base} is no file, no folder and no git revision.\n`,
    });
  });

  const resource = (address: string, values: object) => {
    const [type, name] = address.split(".");
    return { address, mode: "managed", type, name, provider_name: "registry.terraform.io/hashicorp/aws", values };
  };
  const opened = (range: string) => ({
    description: "db",
    ingress: [{ protocol: "tcp", from_port: 5432, to_port: 5432, cidr_blocks: [range] }],
  });
  const planned = opened("10.1.0.0/16");
  const plan = (drift: object) => ({
    format_version: "1.2",
    terraform_version: "1.11.0",
    planned_values: { root_module: { resources: [resource("aws_security_group.db", planned)] } },
    prior_state: { values: { root_module: { resources: [resource("aws_security_group.db", drift)] } } },
    resource_drift: [{ ...resource("aws_security_group.db", {}), change: { actions: ["update"], before: planned, after: drift } }],
    configuration: { root_module: {} },
  });
  const CODE = `resource "aws_security_group" "db" {\n  description = "db"\n  ingress {\n    protocol = "tcp"\n    from_port = 5432\n    to_port = 5432\n    cidr_blocks = ["10.1.0.0/16"]\n  }\n}\n`;
  const widened = (stdout: string) => (JSON.parse(stdout) as Comparison).widened.map(({ address, text }) => `${address} ${text}`);

  describe("a bucket whose versions nobody keeps", () => {
    const BUCKET = `resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}\n`;
    const recorded = (...versioning: object[]) =>
      JSON.stringify({
        format_version: "1.0",
        values: { root_module: { resources: [resource("aws_s3_bucket.b", { bucket: "b", id: "b", versioning })] } },
      });
    const about = async (head: string) => {
      const { stdout } = await run(["compare", "base", head, "--format", "json"]);
      const { added, changed, resolved } = JSON.parse(stdout) as Comparison;
      const versions = <T>(all: readonly T[], finding: (one: T) => { policyId: string }) =>
        all.filter((one) => finding(one).policyId === "s3-require-versioning").length;
      return [versions(added, (one) => one), versions(changed, ({ after }) => after), versions(resolved, (one) => one)];
    };
    it("is what a state has in so many words", async () => {
      write({ "base/main.tf": BUCKET, "state.json": recorded({ enabled: false, mfa_delete: false }) });
      expect(await about("state.json")).toEqual([0, 0, 0]);
    });
    it("is another one where the code says so", async () => {
      write({ "base/main.tf": BUCKET, "head/main.tf": BUCKET.replace("\n}", "\n  versioning {\n    enabled = false\n  }\n}") });
      expect(await about("head")).toEqual([0, 1, 0]);
    });
  });
  it("takes no folder for what is running", async () => {
    write({ "infra/main.tf": CODE });
    expect(await run(["compare", "--drift", "infra", "infra"])).toMatchObject({
      code: 2,
      stderr: "error: --drift compares with what is running, so infra has to be a plan (terraform show -json) or a state.\n",
    });
  });

  it("says what was changed outside of Terraform, as a plan knows it", async () => {
    write({ "plan.json": JSON.stringify(plan(opened("10.0.0.0/8"))) });
    expect(widened((await run(["compare", "--drift", "plan.json", "plan.json", ...only])).stdout)).toEqual([
      "aws_security_group.db tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before",
    ]);
    expect(widened((await run(["compare", "plan.json", "plan.json", ...only])).stdout)).toEqual([]);
    write({ "infra/main.tf": CODE });
    expect(widened((await run(["compare", "--drift", "infra", "plan.json", ...only])).stdout)).toEqual([
      "aws_security_group.db tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before",
    ]);
  });
  it("compares the code with a state, by address", async () => {
    const instance = { schema_version: 1, attributes: { id: "sg-1", ...opened("10.0.0.0/8") } };
    const state = {
      ...{ version: 4, terraform_version: "1.11.0", serial: 1, lineage: "x", outputs: {} },
      resources: [
        {
          mode: "managed",
          type: "aws_security_group",
          name: "db",
          provider: 'provider["registry.terraform.io/hashicorp/aws"]',
          instances: [instance],
        },
      ],
    };
    write({ "infra/main.tf": CODE, "terraform.tfstate": JSON.stringify(state) });
    expect(widened((await run(["compare", "--drift", "infra", "terraform.tfstate", ...only])).stdout)).toEqual([
      "aws_security_group.db tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before",
    ]);
  });
});
