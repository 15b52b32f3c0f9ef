/** The places of constructs, left beside the manifest by the guard and read by `guardrails check`. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformOutput } from "cdktf";
import { GuardedApp } from "../../../policies/guard";
import { readLines, writeLines } from "../../../policies/guard/lines-file";
import { capturedOutput, filesBelow, group, stackIn, workFolder, WORLD } from "./fixture";

const folder = workFolder();
capturedOutput();
const outdir = () => join(folder.path, "app", "cdktf.out");
const place = { file: "app/main.ts", line: 7, column: 3 };

beforeEach(() => {
  jest.spyOn(process, "cwd").mockReturnValue(folder.path);
  mkdirSync(outdir(), { recursive: true });
});

/** A group that is used and one that is not, which is worth a warning, and an output, which is no resource. */
function synthesized(): unknown {
  const app = new GuardedApp({ outdir: outdir() });
  const stack = stackIn(app);
  const used = group(stack, "used");
  group(stack, "db").addOverride("ingress", [
    { from_port: 22, to_port: 22, protocol: "tcp", security_groups: [used.getStringAttribute("id")] },
  ]);
  new TerraformOutput(stack, "output", { value: used.getStringAttribute("id") });
  app.synth();
  return JSON.parse(readFileSync(join(outdir(), "guardrails.lines.json"), "utf8"));
}
const made = expect.stringMatching(/^(\.\.\/)+.*__tests__\/policies\/guard\/fixture\.ts:\d+:\d+$/) as string;

it("names the resources that are reported, by paths relative to the output", () =>
  expect(synthesized()).toEqual({ version: 1, lines: { "network/db": made } }));

it("names every resource where the settings ask for it", () => {
  writeFileSync(join(folder.path, "guardrails.config.json"), '{ "sourceLines": "all" }');
  expect(synthesized()).toEqual({ version: 1, lines: { "network/used": made, "network/db": made } });
});

it("goes with the output that it belongs to", () => {
  const clean = new GuardedApp({ outdir: outdir() });
  group(stackIn(clean), "db");
  clean.synth();
  const refused = new GuardedApp({ outdir: outdir() });
  group(stackIn(refused), "db", WORLD);
  expect(() => refused.synth()).toThrow("The guard refused this app");
  expect(filesBelow(folder.path)).toEqual([]);
});

describe("readLines", () => {
  beforeEach(() => writeLines(outdir(), ["network/db", "network/none"], (path) => (path === "network/db" ? place : undefined)));

  it.each(["app/cdktf.out", "app/cdktf.out/manifest.json", "app/cdktf.out/stacks/network", "app/cdktf.out/stacks/network/cdk.tf.json"])(
    "finds what was left, from %s",
    (input) => {
      mkdirSync(join(outdir(), "stacks/network"), { recursive: true });
      for (const file of ["manifest.json", "stacks/network/cdk.tf.json"]) writeFileSync(join(outdir(), file), "{}");
      expect(readLines(input, folder.path)("network/db")).toEqual(place);
    },
  );
  it("knows an absolute input", () => expect(readLines(outdir(), folder.path)("network/db")).toEqual(place));
  it("knows nothing of other paths", () => {
    const line = readLines("app/cdktf.out", folder.path);
    expect(["network/none", "", "__proto__", "constructor"].map(line)).toEqual([undefined, undefined, undefined, undefined]);
  });
  it("follows both when they are moved together", () => {
    renameSync(join(folder.path, "app"), join(folder.path, "moved"));
    expect(readLines("moved/cdktf.out", folder.path)("network/db")).toEqual({ ...place, file: "moved/main.ts" });
  });
  it("names no file outside of the working directory", () => expect(readLines(".", outdir())("network/db")).toBeUndefined());
  it.each([
    ["no JSON", "{"],
    ["null", "null"],
    ["another version", '{ "version": 2, "lines": { "network/db": "main.ts:1:1" } }'],
    ["no lines", '{ "version": 1, "lines": null }'],
    ["an absolute path", '{ "version": 1, "lines": { "network/db": "/etc/hosts:1:1" } }'],
    ["a number", '{ "version": 1, "lines": { "network/db": 1 } }'],
    ["no column", '{ "version": 1, "lines": { "network/db": "main.ts:1" } }'],
  ])("does without where there is %s", (_, text) => {
    writeFileSync(join(outdir(), "guardrails.lines.json"), text);
    expect(readLines("app/cdktf.out", folder.path)("network/db")).toBeUndefined();
  });
  it("does without where there is none", () => expect(readLines("nowhere", folder.path)("network/db")).toBeUndefined());
});
