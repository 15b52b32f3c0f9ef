import { readFileSync } from "node:fs";
import type { Report } from "../../../policies/engine/report";
import { inScratchFolder, run, write } from "./run-cli";

const OPEN = `resource "aws_db_instance" "a" {\n  publicly_accessible = true\n}\n`;
const CLEAN = `resource "aws_vpc" "a" {\n  cidr_block = "10.0.0.0/16"\n}\n`;
const NOTHING = `locals {}\n`;

inScratchFolder();

describe("guardrails check", () => {
  it("exits 0 and says so in one line where nothing is found", async () => {
    write({ "main.tf": CLEAN });
    expect(await run(["check", ".", "--preset", "core"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^clean: 1 resource in 1 stack, \d+ policies\.\n/),
    });
  });
  it("exits 1 and shows every finding", async () => {
    write({ "main.tf": OPEN });
    const { code, stdout } = await run(["check", "."]);
    expect(code).toBe(1);
    expect(stdout).toContain("main.tf:2:25   aws_db_instance.a  publicly_accessible = true");
  });
  it("reads cdktf.out unless told otherwise", async () =>
    expect(await run(["check"])).toMatchObject({ code: 2, stdout: expect.stringContaining("cdktf.out does not exist.") }));
  it("exits 2 for an input with nothing in it", async () => {
    write({ "main.tf": NOTHING });
    expect(await run(["check", "."])).toMatchObject({ code: 2, stdout: expect.stringContaining("there is nothing to judge") });
  });
  it("judges the others where one input is bad, and exits 2", async () => {
    write({ "good/main.tf": OPEN, "bad/main.tf": `resource "aws_db_instance" {` });
    const { code, stdout } = await run(["check", "bad", "gone", "good", "--format", "json"]);
    const report = JSON.parse(stdout) as Report;
    expect(code).toBe(2);
    expect([...new Set(report.errors.map(({ input }) => input))]).toEqual(["bad", "gone"]);
    expect(report.findings.map(({ input, policyId }) => `${input} ${policyId}`)).toContain("good rds-no-public-instance");
  });

  describe("given the values of variables", () => {
    const ASKS = `variable "public" {\n  type = bool\n}\nvariable "ports" {\n  type    = list(number)\n  default = []\n}
resource "aws_db_instance" "a" {\n  publicly_accessible = var.public\n  identifier = "a=\${length(var.ports)}"\n}\n`;
    const WORKSPACE = `resource "aws_db_instance" "a" {\n  publicly_accessible = terraform.workspace != "dev"\n}\n`;
    const found = async (...options: string[]) => {
      const { stdout } = await run(["check", ".", "--format", "json", ...options]);
      return (JSON.parse(stdout) as Report).findings
        .filter(({ policyId }) => policyId === "rds-no-public-instance")
        .map(({ messageId }) => messageId);
    };

    it.each([
      ["none", [], ["unknown"]],
      ["one on the command line", ["--var", "public=false", "--var", "ports=[1, 2]"], []],
      ["the last of two", ["--var", "public=false", "--var", "public=true"], ["public"]],
      ["a file", ["--var-file", "dev.tfvars"], []],
      ["the last of two files", ["--var-file", "dev.tfvars", "--var-file", "open.tfvars"], ["public"]],
      ["one on the command line over a file", ["--var-file", "open.tfvars", "--var", "public=false"], []],
    ])("judges by %s", async (_, options, findings) => {
      write({ "main.tf": ASKS, "dev.tfvars": "public = false\n", "open.tfvars": "public = true\n" });
      expect(await found(...options)).toEqual(findings);
    });
    it.each([
      ["dev", []],
      ["prod", ["public"]],
    ])("judges the workspace %s", async (name, findings) => {
      write({ "main.tf": WORKSPACE });
      expect([await found(), await found("--workspace", name)]).toEqual([["unknown"], findings]);
    });
    it("exits 2 where a file of values is not there", async () => {
      write({ "main.tf": ASKS });
      expect((await run(["check", ".", "--var-file", "gone.tfvars"])).code).toBe(2);
    });
    it("exits 2 where no variable is named", async () =>
      expect(await run(["check", ".", "--var", "public"])).toMatchObject({
        code: 2,
        stderr: "error: --var public names no variable; write it as name=value.\n",
      }));
    it.each([
      ["nearly", ["--var", "pubic=false"], `declares a variable of that name; did you mean "public"?`],
      [
        "not at all",
        ["--var", "public=false", "--var", "zone=a"],
        "declares a variable of that name. Declare it in a variable block of the root module, or leave the value out.",
      ],
    ])("exits 2 where the variable is %s declared", async (_, options, why) => {
      write({ "main.tf": ASKS, "other/main.tf": CLEAN });
      const name = options.at(-1)!.replace(/=.*/, "");
      expect(await run(["check", ".", "other", ...options])).toEqual({
        code: 2,
        stdout: "",
        stderr: `error: --var ${name}: no configuration that was read ${why}\n`,
      });
    });
    it("is content where one of several configurations declares the variable", async () => {
      write({ "main.tf": ASKS, "other/main.tf": CLEAN });
      expect((await run(["check", "other", ".", "--preset", "core", "--var", "public=false"])).stderr).toBe("");
    });
    it("is not content with a module that declares it: the values are the root's", async () => {
      write({ "main.tf": `module "m" {\n  source = "./m"\n  public = false\n}\n`, "m/main.tf": ASKS });
      expect((await run(["check", ".", "--var", "public=false"])).code).toBe(2);
    });
    it("only warns in one part of many, since another part may declare the variable", async () => {
      write({ "a/main.tf": CLEAN, "b/main.tf": ASKS });
      const part = (shard: string) => run(["check", "a", "b", "--preset", "core", "--var", "public=false", "--shard", shard]);
      expect([await part("1/2"), await part("2/2")]).toMatchObject([
        { code: 0, stderr: expect.stringMatching(/^warning: --var public: no configuration that was read declares /) },
        { code: 1, stderr: "" },
      ]);
    });
    it("says what could not be read, rather than what that may have declared", async () => {
      write({ "main.tf": ASKS.replace("bool", "bool(") });
      expect(await run(["check", ".", "--var", "public=false"])).toMatchObject({
        code: 2,
        stdout: expect.stringMatching(/^unreadable: /),
        stderr: "",
      });
    });
    it("warns of values in a file for what is not declared", async () => {
      write({ "main.tf": ASKS, "dev.tfvars": "public = false\npubic = true\nzone = 1\n" });
      expect((await run(["check", ".", "--var-file", "dev.tfvars"])).stderr).toBe(
        `warning: A variable file has a value for "pubic", which nothing that was read declares; did you mean "public"?\n` +
          `warning: A variable file has a value for "zone", which nothing that was read declares.\n`,
      );
    });
  });

  describe("formats", () => {
    it("writes several at once, each to its own file", async () => {
      write({ "main.tf": OPEN });
      const { code, stdout } = await run(["check", ".", "--format", "text", "--format", "json", "--output", "report.json"]);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^refused: /);
      expect(JSON.parse(readFileSync("report.json", "utf8"))).toMatchObject({ version: 1, summary: { verdict: "refused" } });
    });
    it("takes an output before its format", async () => {
      write({ "main.tf": OPEN });
      expect(await run(["check", ".", "--output", "report.json", "--format", "json"])).toMatchObject({ code: 1, stdout: "" });
      expect(JSON.parse(readFileSync("report.json", "utf8"))).toMatchObject({ version: 1 });
    });
    it("writes text where only an output is named", async () => {
      write({ "main.tf": OPEN });
      await run(["check", ".", "--output", "report.txt"]);
      expect(readFileSync("report.txt", "utf8")).toMatch(/^refused: /);
    });
    it("refuses two on the standard output", async () =>
      expect(await run(["check", ".", "--format", "text", "--format", "json"])).toEqual({
        code: 2,
        stdout: "",
        stderr: "error: Only one format can go to the standard output, not text and json; give the others an --output.\n",
      }));
    it("refuses an output without a format of its own", async () =>
      expect(await run(["check", "--format", "json", "--output", "a", "--output", "b"])).toMatchObject({
        code: 2,
        stderr: "error: --output b has no --format.\n",
      }));
    it("names the format that was probably wanted", async () =>
      expect(await run(["check", "--format", "jsn"])).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean "json"?') }));
    it("exits 2 where an output cannot be written", async () => {
      write({ "main.tf": CLEAN });
      expect(await run(["check", ".", "--format", "json", "--output", "no/such/folder"])).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^error: --output no\/such\/folder cannot be written: ENOENT/),
      });
    });
  });

  describe("colour", () => {
    const coloured = async (terminal: Parameters<typeof run>[1]) => {
      write({ "main.tf": OPEN });
      return (await run(["check", "."], terminal)).stdout.includes("\x1b[");
    };
    it("is for terminals", async () => expect(await coloured({ isTTY: true })).toBe(true));
    it("is not for files and pipes", async () => expect(await coloured({ isTTY: false })).toBe(false));
    it("is not for those who want none", async () => expect(await coloured({ isTTY: true, env: { NO_COLOR: "1" } })).toBe(false));
  });

  it("lets --fail-on say what refuses", async () => {
    write({ "main.tf": OPEN });
    const severities = async (severity: string) => {
      const { stdout } = await run(["check", ".", "--format", "json", "--fail-on", severity]);
      return new Set(
        (JSON.parse(stdout) as Report).findings.filter(({ enforcement }) => enforcement === "refuse").map(({ severity }) => severity),
      );
    };
    expect(await severities("critical")).toEqual(new Set(["critical"]));
    expect((await severities("low")).size).toBeGreaterThan(1);
  });
});

describe("usage", () => {
  it.each([
    [["chek"], "(Did you mean check?)"],
    [["check", "--formt", "json"], "(Did you mean --format?)"],
    [["check", "--fail-on", "worst"], "Allowed choices are critical, high, medium, low."],
    [["check", "--preset", "lax"], "Allowed choices are core, recommended, strict."],
  ])("%j exits 2 with a hint", async (args, hint) =>
    expect(await run(args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(hint) }),
  );
  it.each([[["--help"]], [["check", "--help"]], [["--version"]]])("%j exits 0", async (args) =>
    expect(await run(args)).toMatchObject({ code: 0, stderr: "" }),
  );
});
