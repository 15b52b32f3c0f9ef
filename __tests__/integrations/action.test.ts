import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { ACTION, ACTION_TEXT, runAction } from "./github-action";
import { CLEAN, OPEN, Scratch } from "./scratch";

const schema = JSON.parse(readFileSync(join(__dirname, "schemas/github-actions.json"), "utf8")) as object;

/** Stands for the service: keeps what it is sent, and knows the comments of `comments.json`. */
const GH = `echo "$*" >>"$HOME/gh.log"
for argument; do case $argument in body=@*) cp "\${argument#body=@}" "$HOME/gh.body";; esac; done
case "$*" in *--paginate*) cat "$HOME/comments" 2>/dev/null || true;; esac`;

const pullRequest = (fork = false) => ({ pull_request: { number: 7, head: { repo: { fork } } } });

describe("action.yml", () => {
  it("is what the schema says", () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    validate(ACTION);
    expect(validate.errors ?? []).toEqual([]);
  });
  it("pins every action of others to a commit, with its version", () => {
    const uses = ACTION_TEXT.match(/uses: .*/g)!;
    expect(uses.filter((use) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))).toEqual([]);
    expect(uses).toHaveLength(1);
  });
  it("uses each of its inputs, and no other", () => {
    const used = new Set([...ACTION_TEXT.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(ACTION.inputs).sort());
  });
  it("lets no input into a script but as a variable", () =>
    expect(ACTION.runs.steps.filter(({ run }) => run?.includes("${{"))).toEqual([]));

  describe("as it runs", () => {
    let scratch: Scratch;
    beforeEach(() => {
      scratch = new Scratch();
      scratch.program("gh", GH);
    });
    afterEach(() => scratch.remove());

    it("refuses, after the findings have been uploaded and told", () => {
      scratch.write("infra/main.tf", OPEN);
      const { status, output, used, summary } = runAction(scratch, { paths: "infra" }, pullRequest());
      expect(status).toBe(1);
      expect(output).toContain("::error file=infra/main.tf,line=2,");
      expect(summary).toMatch(/^## Guardrails: refused/);
      const { sarif_file: sarif } = used["Upload to code scanning"] as { sarif_file: string };
      expect(JSON.parse(readFileSync(sarif, "utf8"))).toMatchObject({ version: "2.1.0" });
      expect(scratch.read("gh.log")).toMatch(/ --method POST repos\/owner\/name\/issues\/7\/comments /);
      expect(scratch.read("gh.body")).toBe(`<!-- cdktf-guardrails -->\n${summary}`);
      for (const name of ["report.json", "report.html"]) expect(existsSync(join(sarif, "..", name))).toBe(true);
    });
    it("is quiet about what is clean", () => {
      scratch.write("infra/main.tf", CLEAN);
      const { status, used } = runAction(scratch, { paths: "infra", preset: "core" }, pullRequest());
      expect(status).toBe(0);
      expect(Object.keys(used)).toEqual(["Upload to code scanning"]);
      expect(scratch.read("gh.body")).toBeUndefined();
    });
    it("rewrites its earlier comment", () => {
      scratch.write("infra/main.tf", CLEAN);
      scratch.write("comments", "41\n42\n");
      runAction(scratch, { paths: "infra", preset: "core" }, pullRequest());
      expect(scratch.read("gh.log")).toMatch(/ --method PATCH repos\/owner\/name\/issues\/comments\/41 /);
      expect(scratch.read("gh.body")).toContain("## Guardrails: clean");
    });
    it("neither uploads nor comments where the token may not write", () => {
      scratch.write("infra/main.tf", OPEN);
      const { status, used } = runAction(scratch, { paths: "infra" }, pullRequest(true));
      expect([status, used, scratch.read("gh.log")]).toEqual([1, {}, undefined]);
    });
    it("does not comment where there is no pull request", () => {
      scratch.write("infra/main.tf", OPEN);
      const { used } = runAction(scratch, { paths: "infra" }, {});
      expect(Object.keys(used)).toEqual(["Upload to code scanning"]);
      expect(scratch.read("gh.log")).toBeUndefined();
    });
    it("leaves out what is not wanted", () => {
      scratch.write("infra/main.tf", OPEN);
      const { used } = runAction(scratch, { paths: "infra", sarif: "false", comment: "false" }, pullRequest());
      expect([used, scratch.read("gh.log")]).toEqual([{}, undefined]);
    });
    it("takes several paths, with whatever letters, in its working directory", () => {
      scratch.write("here/--a b/main.tf", OPEN);
      scratch.write("here/$(c)/main.tf", OPEN);
      const { status, output } = runAction(scratch, { paths: "--a b\n$(c)\n", "working-directory": "here" }, {});
      expect(status).toBe(1);
      expect(output).toContain("file=--a b/main.tf,");
      expect(output).toContain("file=$(c)/main.tf,");
    });
    it("passes the settings on", () => {
      scratch.write("infra/main.tf", OPEN);
      scratch.write("strict.json", `{ "preset": "strict" }`);
      runAction(scratch, { paths: "infra", config: "strict.json", preset: "core", "fail-on": "low", version: "1.2.3" }, {});
      expect(scratch.read("npx.log")).toMatch(
        /^npx --yes --package cdktf-guardrails@1\.2\.3 guardrails check --config strict\.json --preset core --fail-on low /,
      );
    });
    it("judges every root below, where asked", () => {
      scratch.write("a/main.tf", CLEAN);
      scratch.write("b/main.tf", OPEN);
      const { status, output } = runAction(scratch, { paths: ".", recursive: "true" }, {});
      expect(status).toBe(1);
      expect(output).toContain("file=b/main.tf,");
    });
    it("takes what the guard judged at synth", () => {
      scratch.write("infra/main.tf", OPEN);
      scratch.run("guardrails check infra --format json --output report.json || true");
      rmSync(join(scratch.folder, "infra"), { recursive: true });
      const { status, output, summary } = runAction(scratch, { reports: "report.json" }, {});
      expect(status).toBe(1);
      expect(output).toContain("file=infra/main.tf,line=2,");
      expect(summary).toMatch(/^## Guardrails: refused/);
    });
    it.each([
      ["a report that synth did not write", { reports: "gone.json" }, "gone.json: There is no such file."],
      ["settings for what has been judged", { reports: "gone.json", preset: "core" }, "::error::The inputs config, preset, fail-on and"],
      ["an input that is not there", { paths: "nowhere" }, "nowhere"],
      ["a preset that there is not", { preset: "lax" }, "lax"],
      ["a version that is none", { version: "1; rm -rf /" }, "::error::The input version"],
    ])("does not pass for %s", (_, inputs, said) => {
      const { status, output } = runAction(scratch, inputs, pullRequest());
      expect(status).toBe(2);
      expect(output).toContain(said);
    });
  });
});
