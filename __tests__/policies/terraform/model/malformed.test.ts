/** What Terraform would refuse is said, never dropped: each of these could hide an open rule. */
import { loadFiles } from "../../../../policies/terraform/load/load";
import { configurationOf, errorsOf, plain, references } from "../plain";

const RULE = { for_each: ["${var.x}"], content: { port: 1 } };
const json = (resource: unknown, rest: object = {}) => ({
  "main.tf.json": JSON.stringify({ resource: { x_r: { r: resource } }, ...rest }),
});
const hcl = (body: string) => ({ "main.tf": `resource "x_r" "r" {\n${body}\n}` });

describe("dynamic blocks in JSON", () => {
  it.each([
    [
      "without for_each",
      { dynamic: { rule: { content: { port: 1 } } } },
      `44 The dynamic block "rule" has no for_each, which says how many blocks it makes.`,
    ],
    ["without content", { dynamic: { rule: { for_each: [1] } } }, `44 The dynamic block "rule" needs one content, not 0.`],
    ["with neither", { dynamic: [{ rule: [{}] }] }, `46 The dynamic block "rule" has no for_each, which says how many blocks it makes.`],
    [
      "with two contents",
      { dynamic: { rule: { for_each: [1], content: [{ port: 1 }, { port: 2 }] } } },
      `44 The dynamic block "rule" needs one content, not 2.`,
    ],
    ["that are text", { dynamic: "rule" }, "36 A dynamic block is an object by the type of block that it makes."],
    ["of a type that is text", { dynamic: { rule: "x" } }, "36 A dynamic block is an object by the type of block that it makes."],
    [
      "inside a block",
      { outer: { dynamic: { rule: { content: {} } } } },
      `53 The dynamic block "rule" has no for_each, which says how many blocks it makes.`,
    ],
  ])("%s are an error", (_, resource, error) => expect(errorsOf(json(resource))).toEqual([`main.tf.json:1:${error}`]));
  it("with all of it are none", () => expect(errorsOf(json({ dynamic: { rule: RULE } }))).toEqual([]));
  it("in a map that only has such a key are none", () => expect(errorsOf(json({ tags: { dynamic: { a: { b: "c" } } } }))).toEqual([]));
});

describe("dynamic blocks in native syntax", () => {
  it.each([
    [
      "without for_each",
      `dynamic "rule" {\n  content {}\n}`,
      `The dynamic block "rule" has no for_each, which says how many blocks it makes.`,
    ],
    ["without content", `dynamic "rule" {\n  for_each = [1]\n}`, `The dynamic block "rule" needs one content, not 0.`],
    [
      "with two contents",
      `dynamic "rule" {\n  for_each = [1]\n  content {}\n  content {}\n}`,
      `The dynamic block "rule" needs one content, not 2.`,
    ],
  ])("%s are an error", (_, body, error) => expect(errorsOf(hcl(body))).toEqual([`main.tf:2:1 ${error}`]));
});

describe("dynamic blocks over what is not known", () => {
  const rules = (body: string) =>
    configurationOf({ "main.tf": `variable "x" {}\nvariable "y" {}\nresource "x_r" "r" {\n${body}\n}` })
      .resource("x_r.r")!
      .at("rule");
  const dynamic = (cidr: string, forEach = "var.x") => `dynamic "rule" {\n  for_each = ${forEach}\n  content {\n    cidr = ${cidr}\n  }\n}`;

  it("have blocks like the content, and nothing else; whether there are any is unknown", () => {
    const rule = rules(dynamic(`"10.0.0.0/8"`));
    expect(rule.possible().map((item) => plain(item.value))).toEqual([{ cidr: "10.0.0.0/8" }]);
    expect(rule.items().map((item) => item.isUnknown)).toEqual([false, true]);
    expect([rule.isUnknown, references(rule.value)]).toEqual([true, ["var.x"]]);
  });
  it("show what is open in the content", () =>
    expect(
      rules(dynamic(`"0.0.0.0/0"`))
        .possible()
        .map((item) => item.get("cidr").string),
    ).toEqual(["0.0.0.0/0"]));
  it("have unknowns where the content takes the element", () =>
    expect(
      rules(dynamic("rule.value"))
        .possible()
        .map((item) => item.get("cidr").isUnknown),
    ).toEqual([true]));
  it("stand beside blocks that are written, and others of their kind", () =>
    expect(
      rules(`rule {\n  cidr = "a"\n}\n${dynamic(`"b"`)}\n${dynamic(`"c"`, "var.y")}`)
        .possible()
        .map((item) => item.get("cidr").string),
    ).toEqual(["a", "b", "c"]));
  it("that may be too many may be anything", () =>
    expect(
      rules(dynamic(`"a"`, "var.x ? flatten([for n in range(1000) : range(101)]) : []"))
        .possible()
        .map((item) => item.isUnknown),
    ).toContain(true));
});

describe("strings in JSON that are no templates", () => {
  it("are an error with their place", () =>
    expect(errorsOf(json({ v: ["a", "${var.x"] }))).toEqual([expect.stringMatching(/^main\.tf\.json:1:35 Not a template: /)]));
  it("are an error as keys", () =>
    expect(errorsOf(json({ v: { "${": 1 } }))).toEqual([expect.stringMatching(/^main\.tf\.json:1:\d+ Not a template: /)]));
  it("are an error in local values", () =>
    expect(errorsOf({ "main.tf.json": `{"locals": {"a": "%{ if true }x"}}` })).toEqual([
      expect.stringMatching(/^main\.tf\.json:1:18 Not a template: /),
    ]));
  it("are none where Terraform takes them as they stand", () =>
    expect(errorsOf(json({ "//": "${" }, { variable: { v: { default: "${", description: "%{" } } }))).toEqual([]));
});

describe("comments in JSON", () => {
  it.each([
    ["at the top of the file", { "//": "c" }],
    ["in a block", { resource: { x_r: { r: { "//": { a: 1 } } } } }],
    ["that are null", { variable: { "//": null } }],
    ["in what has no label", { locals: { "//": "c" }, terraform: { "//": "c" } }],
  ])("are none of Terraform's business %s", (_, extra) =>
    expect(errorsOf({ "main.tf.json": JSON.stringify({ output: { o: { value: 1 } }, ...extra }) })).toEqual([]),
  );
  it.each([
    ["a type", { resource: { "//": "c" } }, 46],
    ["a name", { resource: { x_r: { "//": {} } } }, 53],
    ["a variable", { variable: { "//": "c" } }, 46],
  ])("are an error in the place of %s", (_, extra, column) =>
    expect(errorsOf({ "main.tf.json": JSON.stringify({ output: { o: { value: 1 } }, ...extra }) })).toEqual([
      `main.tf.json:1:${column} A comment belongs into a block or to the top of the file: here it would be the name of a block.`,
    ]),
  );
});

describe("names in JSON that are no expressions", () => {
  it.each([
    ["a provider", json({ provider: "aws west" })],
    ["what is depended on", json({ depends_on: ["x_r."] })],
    ["changes that are ignored", json({ lifecycle: [{ ignore_changes: ["tags["] }] })],
    ["the type of a variable", json({}, { variable: { v: { type: "list(string" } } })],
  ])("are an error: %s", (_, files) =>
    expect(errorsOf(files)).toEqual([expect.stringMatching(/^main\.tf\.json:1:\d+ ".*" is no expression: /)]),
  );
  it("are read where they are wrapped in a template, which one of two parts is not", () => {
    const provider = (text: string) => configurationOf(json({ provider: text })).resource("x_r.r")!.provider;
    expect([provider("${aws.west}"), provider("${a}${b}")]).toEqual(["aws.west", '"${a}${b}"']);
  });
});

describe("strings in JSON that are templates", () => {
  const BROKEN = "${f(";
  const at = (block: string, body: unknown) => errorsOf(json({}, { [block]: body }));
  it.each([
    ["an import", "import", [{ to: "x_r.r", id: BROKEN }]],
    ["a condition of a variable", "variable", { v: { validation: { condition: BROKEN, error_message: "no" } } }],
    ["a check", "check", { c: { assert: { condition: BROKEN, error_message: "no" } } }],
    ["an output's precondition", "output", { o: { value: 1, precondition: { condition: BROKEN } } }],
    ["an ephemeral resource", "ephemeral", { x_r: { e: { v: BROKEN } } }],
    ["a provider", "provider", { x: { v: BROKEN } }],
    ["a module call", "module", { m: { source: "./m", v: BROKEN } }],
  ])("are judged in %s", (_, block, body) => expect(at(block, body)[0]).toMatch(/^main\.tf\.json:1:\d+ Not a template: /));
  it.each([
    ["the settings", "terraform", { required_version: BROKEN, backend: { local: { path: BROKEN } } }],
    ["the message of a variable", "variable", { v: { validation: { condition: "${true}", error_message: BROKEN } } }],
  ])("are none in %s, as for Terraform", (_, block, body) => expect(at(block, body)).toEqual([]));
  it.each([
    ["moved", "moved", [{ from: "x_r.", to: "x_r.r" }]],
    ["removed", "removed", [{ from: "x_r[" }]],
    ["import", "import", [{ to: "x_r.", id: "i" }]],
    ["the providers of a module", "module", { m: { source: "./m", providers: { x: "x." } } }],
  ])("are names in %s", (_, block, body) => expect(at(block, body)[0]).toMatch(/^main\.tf\.json:1:\d+ ".*" is no expression: /));
  it("name providers only where Terraform reads them so", () =>
    expect(errorsOf({ "main.tf.json": `{"locals": {"provider": "a b", "to": "x.", "depends_on": "["}}` })).toEqual([]));
});

describe("functions that there are not", () => {
  const NONE = `There is no function named "nope".`;
  it.each([
    ["a local value", { "main.tf": "locals {\n  a = [nope(1)]\n}" }, "main.tf:2:8"],
    ["an output", { "main.tf": 'output "o" {\n  value = "a${nope()}"\n}' }, "main.tf:2:15"],
    ["JSON", { "main.tf.json": `{"locals": {"a": ["x", "\${nope(1)}"]}}` }, "main.tf.json:1:24"],
  ] as [string, Record<string, string>, string][])("are an error in %s, asked for or not", (_, files, place) =>
    expect(errorsOf(files)).toEqual([`${place} ${NONE}`]),
  );
  it("may be a provider's, or OpenTofu's", () =>
    expect(
      errorsOf({ "main.tf": `locals {\n  a = provider::aws::arn_parse("x")\n  b = core::upper("a")\n  c = urldecode("a")\n}` }),
    ).toEqual([]));
  it("are none in the types of variables", () =>
    expect(
      errorsOf({ "main.tf": `variable "v" {\n  type = map(object({ a = optional(set(string)), b = tuple([list(any)]) }))\n}` }),
    ).toEqual([]));
});

describe("what cannot stand at the top of a file", () => {
  it.each([
    ["a misspelt block", { "main.tf": `resouce "x_r" "r" {\n}` }, `main.tf:1:1 Terraform has no block "resouce".`],
    [
      "an attribute",
      { "main.tf": `locals {}\na = 1` },
      `main.tf:2:1 Terraform has no block "a". At the top of a file there are only blocks.`,
    ],
    ["a resource without a name", { "main.tf": `resource "x_r" {\n  open = true\n}` }, "main.tf:1:1 A resource block has 2 labels, not 1."],
    ["a label too many", { "main.tf": `locals "a" {}\nresource "x_r" "r" {}` }, "main.tf:1:1 A locals block has 0 labels, not 1."],
    ["another key in JSON", { "main.tf.json": `{"locals": {}, "resouce": {}}` }, `main.tf.json:1:27 Terraform has no block "resouce".`],
    [
      "text for a resource in JSON",
      { "main.tf.json": `{"locals": {"a": 1}, "resource": {"x_r": {"r": "open"}}}` },
      "main.tf.json:1:48 An object belongs here: a block, or blocks by their labels.",
    ],
  ] as [string, Record<string, string>, string][])("is an error: %s", (_, files, error) => expect(errorsOf(files)).toContain(error));
});

describe("--var of a type that is no string", () => {
  const errors = (x: string) => errorsOf({ "main.tf": `variable "x" { type = list(string) }` + "\nlocals {}" }, { variables: { x } });
  it("is an error where it is no expression", () => expect(errors("[")).toEqual([expect.stringMatching(/^--var x:1:\d+ Expected /)]));
  it("is an error where it names something", () =>
    expect(errors("a")).toEqual([`--var x: a there is no "a" here. Give a value, without names.`]));
});

describe("what is declared twice", () => {
  it.each([
    ["in two files", { "a.tf": `resource "x_r" "r" { v = 1 }`, "b.tf": `resource "x_r" "r" { v = 2 }` }],
    ["as an array of two bodies in JSON", { "a.tf.json": `{"resource": {"x_r": {"r": [{"v": 1}, {"v": 2}]}}}` }],
  ] as [string, Record<string, string>][])("%s is judged twice, beside the error", (_, files) => {
    const { inputs, errors } = loadFiles(files);
    expect(errors.map(({ message }) => message)).toEqual([`Resource "x_r.r" is declared twice in this module. Rename or remove one.`]);
    expect(inputs[0]!.configurations[0]!.resources.map((resource) => [resource.address, plain(resource.value("v"))])).toEqual([
      ["x_r.r", 1],
      ["x_r.r", 2],
    ]);
  });
});
