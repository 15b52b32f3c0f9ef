import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { load } from "../../../../policies/terraform/load/load";
import type { Value } from "../../../../policies/terraform/model/value";
import { configurationOf, errorsOf, plain } from "../plain";

const MANIFEST = JSON.stringify({
  stacks: { s: { name: "s", synthesizedStackPath: "stacks/s/cdk.tf.json", workingDirectory: "stacks/s" } },
});

describe("files that hold no configuration", () => {
  it.each([
    ["no file at all", {}, [". holds no manifest.json of cdktf and no *.tf or *.tf.json."]],
    [
      "stacks without a manifest",
      { "stacks/s/cdk.tf.json": "{}" },
      [". has no manifest.json, so nothing says which stacks it holds. Run cdktf synth."],
    ],
    [
      "a project around cdktf.out",
      { "cdktf.out/manifest.json": MANIFEST },
      [". holds no configuration of its own; cdktf.out does: give that."],
    ],
    ["a manifest without stacks", { "manifest.json": "{}" }, ["manifest.json names no stack. Run cdktf synth."]],
    ["a manifest that is an array", { "manifest.json": "[]" }, ["manifest.json:1:1 The file must hold one JSON object."]],
    ["a stack that is missing", { "manifest.json": MANIFEST }, [`stacks/s/cdk.tf.json of stack "s" is missing. Run cdktf synth.`]],
    [
      "a stack outside of the folder",
      { "manifest.json": MANIFEST.replaceAll("stacks/s", "../s") },
      [`"../s/cdk.tf.json" is outside of what was given to read. Give the folder that holds both, or allow it with --allow-outside.`],
    ],
    ["a file that declares nothing", { "cdk.tf.json": "{}" }, ["The configuration declares nothing: there is nothing to judge."]],
    [
      "an array of something else where the object belongs",
      { "cdk.tf.json": "[1]" },
      ["cdk.tf.json:1:1 The file must hold one JSON object."],
    ],
    ["a state without resources", { "s.json": `{"format_version": "1.0"}` }, [". holds no resources: there is nothing to judge."]],
    ["some other JSON", { "s.json": `{"a": 1}` }, [". is neither a configuration nor a plan nor a state."]],
    [
      "a binary plan",
      { "tf.plan": "PK\u0003\u0004…" },
      [`. is a plan in Terraform's own binary form. Print it as JSON, and give that: terraform show -json tf.plan > plan.json`],
    ],
    [
      "a state of an old version",
      { "terraform.tfstate": `{"version": 3, "lineage": "l"}` },
      ["The state has version 3; only version 4 (Terraform 0.12 and later) is read."],
    ],
  ] as [string, Record<string, string>, string[]][])("%s", (_, files, errors) => expect(errorsOf(files)).toEqual(errors));
});

describe("files that cannot be read", () => {
  it.each([
    ["a stack of no bytes", { "manifest.json": MANIFEST, "stacks/s/cdk.tf.json": "" }, /^stacks\/s\/cdk\.tf\.json:1:1 /],
    [
      "truncated JSON",
      { "manifest.json": MANIFEST, "stacks/s/cdk.tf.json": `{"resource": {\n  "x": ` },
      /^stacks\/s\/cdk\.tf\.json:2:\d+ /,
    ],
    ["invalid UTF-8", { "main.tf": Buffer.from([0x61, 0xff]) }, /^main\.tf:1:2 /],
    ["a syntax error", { "main.tf": `resource "x" "y" {\n  a = \n}` }, /^main\.tf:2:\d+ /],
    ["a manifest that is cut off", { "manifest.json": `{"stacks": {` }, /^manifest\.json:1:\d+ /],
  ] as [string, Record<string, string | Buffer>, RegExp][])("%s", (_, files, error) => {
    const errors = errorsOf(files);
    expect(errors).toEqual([expect.stringMatching(error)]);
  });
});

describe("nesting", () => {
  it.each([200, 5000, 100_000])("%d deep ends, in JSON and in native syntax", (depth) => {
    const json = `{"resource": {"x_r": {"r": {"v": ${"[".repeat(depth)}${"]".repeat(depth)}}}}}`;
    const native = `resource "x_r" "r" {\n  v = ${"[".repeat(depth)}${"]".repeat(depth)}\n}`;
    for (const files of [{ "cdk.tf.json": json }, { "main.tf": native }]) {
      const errors = errorsOf(files as unknown as Record<string, string>);
      if (depth > 1000) expect(errors).toHaveLength(1);
      else expect(errors).toEqual([]);
    }
  });
});

describe("what is nested without brackets", () => {
  const valueOf = (expression: string) =>
    configurationOf({ "main.tf": `resource "x_r" "r" {\n  v = ${expression}\n}` })
      .resource("x_r.r")!
      .value("v")!;
  const innermost = (value: Value): { depth: number; value: Value } => {
    let [inner, depth] = [value, 0];
    for (; "elements" in inner && inner.elements.length > 0; depth++) inner = inner.elements[0]!;
    return { depth, value: inner };
  };

  it("a chain of splats is one list a star, as Terraform has it", () =>
    expect(innermost(valueOf(`[[1]]${"[*]".repeat(100)}`))).toEqual({ depth: 100, value: { kind: "number", value: 1 } }));
  it("100,000 splats end in what says why it is not known", () =>
    expect(innermost(valueOf(`[[1]]${"[*]".repeat(100_000)}`)).value).toMatchObject({
      kind: "unknown",
      why: "is too large or nested too deeply to be evaluated",
    }));
  it("900 directives in each other are read", () =>
    expect(valueOf(`"${"%{ if true }".repeat(900)}x${"%{ endif }".repeat(900)}"`)).toMatchObject({ value: "x" }));
});

describe("on disk", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "load-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const messages = (paths: string[], options = {}) =>
    load(
      paths.map((path) => join(root, path)),
      options,
    ).errors.map(({ message, location }) => (location ? `${location.file}:${location.line} ${message}` : message.replace(root, "ROOT")));

  it("a path that does not exist is an error, and the others load", () => {
    write("a/main.tf", `resource "x_r" "r" {}`);
    const { inputs, errors } = load([join(root, "gone"), join(root, "a")]);
    expect(inputs.map((input) => [input.path, input.kind, input.configurations[0]!.resources.length])).toEqual([
      [join(root, "a"), "terraform", 1],
    ]);
    expect(errors).toEqual([{ input: join(root, "gone"), message: `${join(root, "gone")} does not exist.` }]);
  });

  it("a link that leads outside is not followed", () => {
    write("secret.tf", `resource "x_r" "r" {}`);
    write("a/main.tf", `resource "x_r" "s" {}`);
    symlinkSync(join(root, "secret.tf"), join(root, "a/link.tf"));
    expect(messages(["a"])).toEqual(["link.tf is a symbolic link that leads outside of what was given to read; it is not followed."]);
    expect(messages(["a"], { allowOutside: true })).toEqual([]);
  });

  it("a module behind a link that leads outside is not read", () => {
    write("m/main.tf", `resource "x_r" "r" {}`);
    write("a/main.tf", `module "m" { source = "./m" }`);
    symlinkSync(join(root, "m"), join(root, "a/m"));
    expect(messages(["a"])).toEqual(["main.tf:1 m is a symbolic link that leads outside of what was given to read; it is not followed."]);
  });

  it("a module outside is read where that is allowed", () => {
    write("m/main.tf", `resource "x_r" "r" {}`);
    write("a/main.tf", `module "m" { source = "../m" }`);
    const { inputs, errors } = load([join(root, "a")], { allowOutside: true });
    expect(errors).toEqual([]);
    expect(inputs[0]!.configurations[0]!.resources.map((resource) => [resource.address, resource.location().file])).toEqual([
      ["module.m.x_r.r", "../m/main.tf"],
    ]);
  });

  it("a file that may not be read is an error", () => {
    write("a/main.tf", `resource "x_r" "r" {}`);
    chmodSync(join(root, "a/main.tf"), 0);
    if (process.getuid?.() === 0) return console.log("skipped: root may read every file");
    expect(messages(["a"])).toEqual(["main.tf cannot be read: permission denied."]);
  });

  it("fileset() does not go round in circles", () => {
    write("a/b/f.txt", "");
    write("a/main.tf", `resource "x_r" "r" { v = fileset(path.module, "**/*.txt") }`);
    symlinkSync("..", join(root, "a/b/up"));
    const [resource] = load([join(root, "a")]).inputs[0]!.configurations[0]!.resources;
    expect(plain(resource!.value("v"))).toEqual(["b/f.txt"]);
  });

  it("file() outside of the root is no value", () => {
    write("secret.txt", "s");
    write("a/in.txt", "i");
    write("a/main.tf", `resource "x_r" "r" {\n  a = file("../secret.txt")\n  b = file("\${path.module}/in.txt")\n}`);
    const [resource] = load([join(root, "a")]).inputs[0]!.configurations[0]!.resources;
    expect(resource!.value("a")).toMatchObject({ kind: "unknown" });
    expect(resource!.value("b")).toMatchObject({ value: "i" });
  });

  const OUTSIDE = "is outside of what was given to read. Give the folder that holds both, or allow it with --allow-outside.";
  it.each([
    ["a local value", `locals {\n  v = file("../secret.txt")\n}`, 2],
    ["a template", `locals {\n  v = templatefile("../secret.txt", {})\n}`, 2],
    ["an output", `output "o" {\n\n  value = filebase64("../secret.txt")\n}`, 3],
    ["a resource", `resource "x_r" "r" {\n  count = 1\n  v = try(filemd5("../secret.txt"), "")\n}`, 3],
    ["the argument of a module", `module "m" {\n  source = "./m"\n  x = fileexists("../secret.txt")\n}`, 1],
  ])("a file outside of the root is an error with its place: %s", (_, text, line) => {
    write("secret.txt", "s");
    write("a/m/main.tf", `variable "x" {}`);
    write("a/main.tf", text);
    const file = text.startsWith("module") ? "m/main.tf" : "main.tf";
    expect(messages(["a"])).toEqual([`${file}:${line} "../secret.txt" ${OUTSIDE}`]);
    expect(messages(["a"], { allowOutside: true })).toEqual([]);
  });

  it("an absolute path in JSON, and a link that leads outside, are errors as well", () => {
    write("secret.txt", "s");
    const file = (path: string) => JSON.stringify(`\${file("${path}")}`);
    write("a/main.tf.json", `{"locals": {\n"v": ${file("/etc/hostname")},\n"w": ${file("link.txt")}}}`);
    symlinkSync(join(root, "secret.txt"), join(root, "a/link.txt"));
    expect(messages(["a"])).toEqual([
      `main.tf.json:2 "/etc/hostname" ${OUTSIDE}`,
      "main.tf.json:3 link.txt is a symbolic link that leads outside of what was given to read; it is not followed.",
    ]);
  });

  it("a file that is missing is no error: it may be built before the plan", () => {
    write("a/main.tf", `locals {\n  v = filebase64sha256("build/function.zip")\n}`);
    expect(messages(["a"])).toEqual([]);
  });
});
