import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { FORMAT_NAMES } from "../../policies/report/formats";
import { CLEAN, OPEN, ROOT, Scratch } from "./scratch";

const text = (path: string) => readFileSync(join(ROOT, path), "utf8");
const ajv = addFormats(new Ajv({ strict: false, allowUnionTypes: true }));
const errorsOf = (schema: string, value: unknown) => {
  const validate = ajv.compile(JSON.parse(text(`__tests__/integrations/schemas/${schema}`)) as object);
  validate(value);
  return validate.errors ?? [];
};
const PLAN = JSON.stringify({
  format_version: "1.2",
  terraform_version: "1.11.0",
  planned_values: {
    root_module: {
      resources: [
        {
          address: "aws_db_instance.a",
          mode: "managed",
          type: "aws_db_instance",
          name: "a",
          provider_name: "registry.terraform.io/hashicorp/aws",
          schema_version: 2,
          values: { publicly_accessible: true },
          sensitive_values: {},
        },
      ],
    },
  },
  resource_changes: [],
  configuration: { root_module: {} },
});

/** The blocks of docs/pipelines.md by the first line, which names their file. */
const page = text("docs/pipelines.md");
const blocks = new Map(
  [...page.matchAll(/```yaml\n# ([\w./-]+).*\n([^]*?)```/g)].map(([, file, block]) => [file!, parse(block!) as unknown]),
);

let scratch: Scratch;
beforeEach(() => void (scratch = new Scratch()));
afterEach(() => scratch.remove());

describe("the GitLab template", () => {
  const source = text("integrations/gitlab/guardrails.gitlab-ci.yml");
  const { guardrails: job } = parse(source) as {
    guardrails: { script: string[]; artifacts: { paths: string[]; reports: Record<string, string> } };
  };

  it("is what the schema says", () => expect(errorsOf("gitlab-ci.json", parse(source))).toEqual([]));
  it("writes what it hands on, and refuses", () => {
    scratch.write("a/main.tf", OPEN);
    scratch.write("b/main.tf", CLEAN);
    const { status, output } = scratch.run(job.script.join("\n"), { GUARDRAILS_PATHS: "a b" });
    expect(status).toBe(1);
    expect(output).toContain("refused: ");
    const files = [...job.artifacts.paths, ...Object.values(job.artifacts.reports)];
    expect(files.filter((file) => scratch.read(file) === undefined)).toEqual([]);
    expect(JSON.parse(scratch.read(job.artifacts.reports["codequality"]!)!)).toEqual(
      expect.arrayContaining([expect.objectContaining({ location: expect.objectContaining({ path: "a/main.tf" }) })]),
    );
  });
});

describe("the pre-commit hook", () => {
  const hooks = parse(text(".pre-commit-hooks.yaml")) as { id: string; entry: string; args: string[] }[];

  it("is what the schema says", () => expect(errorsOf("pre-commit-hooks.json", hooks)).toEqual([]));
  it.each([
    ["refuses", OPEN, 1],
    ["lets pass", CLEAN, 0],
  ])("%s what is anywhere in the repository", (_, hcl, status) => {
    scratch.write("guardrails.config.json", `{ "preset": "core" }`);
    scratch.write("deep/infra/main.tf", hcl);
    const [{ entry, args }] = hooks as [(typeof hooks)[0]];
    expect(scratch.run([entry, ...args].join(" "))).toMatchObject({ status });
  });
});

describe("docs/pipelines.md", () => {
  it("names every format", () =>
    expect([...page.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name).sort()).toEqual([...FORMAT_NAMES].sort()));
  it("shows YAML that is understood", () =>
    expect([...blocks.keys()]).toEqual([".github/workflows/guardrails.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml", "atlantis.yaml"]));
  it("pins actions of others to a commit, with their version", () => {
    const uses = [...page.matchAll(/uses: (?!OWNER|\.\/)(.*)/g)].map(([, use]) => use!);
    expect(uses.filter((use) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))).toEqual([]);
    expect(uses).toHaveLength(2);
  });
  it("names hooks that there are", () => {
    const { repos } = blocks.get(".pre-commit-config.yaml") as { repos: { hooks: { id: string }[] }[] };
    const hooks = parse(text(".pre-commit-hooks.yaml")) as { id: string }[];
    expect(repos[0]!.hooks.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
  });
  it("has Atlantis judge the plan", () => {
    const { workflows } = blocks.get("atlantis.yaml") as { workflows: { guarded: { plan: { steps: (string | { run: string })[] } } } };
    const steps = workflows.guarded.plan.steps.flatMap((step) => (typeof step === "string" ? [] : [step.run]));
    scratch.write("plan.json", PLAN);
    scratch.program("terraform", `test "$*" = "show -json $PLANFILE" && cat "$HOME/plan.json"`);
    const { status, output } = scratch.run(steps.join("\n"), { PLANFILE: join(scratch.folder, "the.tfplan") });
    expect([status, output]).toEqual([1, expect.stringContaining("rds-no-public-instance")]);
  });
  it("has Jenkins write the reports that it keeps", () => {
    const [, command] = /sh '(npx --no-install guardrails .*)'/.exec(page)!;
    scratch.write("cdktf.out/manifest.json", JSON.stringify({ version: "0.21.0", stacks: {} }));
    expect(scratch.run(command!).status).toBe(2);
    const kept = [...page.matchAll(/(?:junit|archiveArtifacts) '(.*)'/g)].map(([, file]) => file!);
    expect(kept.map((file) => scratch.read(file) !== undefined)).toEqual([true, true]);
  });
});
