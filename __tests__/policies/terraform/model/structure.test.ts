import { loadFiles } from "../../../../policies/terraform/load/load";
import type { Resource } from "../../../../policies/terraform/model/resource";
import type { UnknownValue } from "../../../../policies/terraform/model/value";
import { configurationOf, errorsOf, plain, references, valueAt } from "../plain";

const addresses = (files: Record<string, string>) => configurationOf(files).resources.map((resource) => resource.address);

describe("variables", () => {
  const use = `variable "x" { default = "d" }\nresource "x_r" "r" { v = var.x }`;
  const valueWith = (files: Record<string, string>, options = {}) =>
    valueAt(configurationOf({ "main.tf": use, ...files }, options), "x_r.r", "v");

  it("have their default", () => expect(valueWith({})).toBe("d"));
  it("have what terraform.tfvars says", () => expect(valueWith({ "terraform.tfvars": `x = "t"` })).toBe("t"));
  it("have what terraform.tfvars.json says", () => expect(valueWith({ "terraform.tfvars.json": `{"x": "j"}` })).toBe("j"));
  it("have what the last *.auto.tfvars says", () =>
    expect(valueWith({ "a.auto.tfvars": `x = "a"`, "b.auto.tfvars.json": `{"x": "b"}`, "terraform.tfvars": `x = "t"` })).toBe("b"));
  it("have what the command line says", () => expect(valueWith({ "a.auto.tfvars": `x = "a"` }, { variables: { x: "c" } })).toBe("c"));
  it("take strings of JSON variable files as they stand", () =>
    expect(valueWith({ "terraform.tfvars.json": '{"x": "${y}"}' })).toBe("${y}"));
  it("are unknown without a value", () => {
    const value = configurationOf({ "main.tf": `variable "x" {}\nresource "x_r" "r" { v = var.x }` }).resource("x_r.r")!.value("v");
    expect(value).toMatchObject({ kind: "unknown", expression: "var.x", why: "has no default" });
    expect(references(value)).toEqual(["var.x"]);
  });
  it("are converted to their type", () =>
    expect(
      valueAt(
        configurationOf({ "main.tf": `variable "x" {\n  type = list(number)\n  default = ["1"]\n}\nresource "x_r" "r" { v = var.x }` }),
        "x_r.r",
        "v",
      ),
    ).toEqual([1]));
  it("have the defaults of optional attributes", () =>
    expect(
      valueAt(
        configurationOf({
          "main.tf": `variable "x" {\n  type = object({ a = string, b = optional(number, 3) })\n  default = { a = "a" }\n}\nresource "x_r" "r" { v = var.x }`,
        }),
        "x_r.r",
        "v",
      ),
    ).toEqual({ a: "a", b: 3 }));
  it.each([
    ["list(list(any))", `[[0, -1], ["0.1"], []]`, [["0", "-1"], ["0.1"], []]],
    ["map(map(any))", `{ a = { x = 1 }, b = { y = "s" } }`, { a: { x: "1" }, b: { y: "s" } }],
    ["list(object({ a = any }))", `[{ a = 1 }, { a = "x" }]`, [{ a: "1" }, { a: "x" }]],
    ["list(set(bool))", `[[], [null, true], [false, "false"]]`, [[], [true, null], [false]]],
  ])("have one type where %s leaves it open", (type, value, expected) =>
    expect(
      valueAt(
        configurationOf({
          "main.tf": `variable "x" {\n  type = ${type}\n  default = ${value}\n}\nresource "x_r" "r" { v = var.x }`,
        }),
        "x_r.r",
        "v",
      ),
    ).toEqual(expected),
  );
  it("of a type that is no string take expressions on the command line", () =>
    expect(
      valueAt(
        configurationOf(
          { "main.tf": `variable "x" { type = list(string) }\nresource "x_r" "r" { v = var.x }` },
          { variables: { x: `["a"]` } },
        ),
        "x_r.r",
        "v",
      ),
    ).toEqual(["a"]));
  it("that are sensitive mark what they give", () =>
    expect(
      configurationOf({ "main.tf": `variable "x" {\n  default = "s"\n  sensitive = true\n}\nresource "x_r" "r" { v = var.x }` })
        .resource("x_r.r")!
        .value("v")!.sensitive,
    ).toBe(true));
  it("that are not declared are invalid", () =>
    expect(configurationOf({ "main.tf": `resource "x_r" "r" { v = var.x }` }).resource("x_r.r")!.value("v")).toMatchObject({
      invalid: true,
    }));
});

describe("local values", () => {
  it("may be written in any order", () =>
    expect(
      valueAt(configurationOf({ "main.tf": `locals {\n  a = local.b + 1\n  b = 1\n}\nresource "x_r" "r" { v = local.a }` }), "x_r.r", "v"),
    ).toBe(2));
  it("that depend on themselves are an error, each with its place", () =>
    expect(errorsOf({ "main.tf": `locals {\n  a = local.b\n  b = local.a\n}` })).toEqual(["main.tf:2:7 local.a depends on itself."]));
});

describe("repetition", () => {
  it("by count makes one of each index", () =>
    expect(addresses({ "main.tf": `resource "x_r" "r" { count = 2 }` })).toEqual(["x_r.r[0]", "x_r.r[1]"]));
  it("by a count of zero makes none", () => expect(addresses({ "main.tf": `resource "x_r" "r" { count = 0 }` })).toEqual([]));
  it("by a map makes one of each key", () => {
    const configuration = configurationOf({
      "main.tf": `resource "x_r" "r" {\n  for_each = { b = 2, a = 1 }\n  v = "\${each.key}\${each.value}"\n}`,
    });
    expect(configuration.resources.map((resource) => [resource.address, plain(resource.value("v"))])).toEqual([
      [`x_r.r["a"]`, "a1"],
      [`x_r.r["b"]`, "b2"],
    ]);
  });
  it("by a set makes one of each element", () =>
    expect(addresses({ "main.tf": `resource "x_r" "r" { for_each = toset(["a", "b"]) }` })).toEqual([`x_r.r["a"]`, `x_r.r["b"]`]));
  it.each([
    ["for_each", "{}", {}],
    ["for_each", "toset([])", {}],
    ["for_each", `{ a = "x" }`, { a: { o: 1 } }],
    ["count", "0", []],
    ["count", "1", [{ o: 1 }]],
  ])("by %s = %s makes a map or a list of all, were there none", (argument, value, all) => {
    const configuration = configurationOf({
      "main.tf": `module "m" {\n  ${argument} = ${value}\n  source = "./m"\n}\nresource "x_r" "r" { v = module.m }`,
      "m/main.tf": `output "o" { value = 1 }`,
    });
    expect(valueAt(configuration, "x_r.r", "v")).toEqual(all);
  });
  it("over another resource without any instance makes none", () =>
    expect(
      errorsOf({
        "main.tf": `resource "x_r" "r" { for_each = {} }\nresource "x_r" "s" {\n  for_each = x_r.r\n  v = x_r.r[each.key].id\n}`,
      }),
    ).toEqual([]));
  it("over another resource with a count is an error, as it is without an instance", () =>
    expect(errorsOf({ "main.tf": `resource "x_r" "r" { count = 0 }\nresource "x_r" "s" { for_each = x_r.r }` })).toEqual([
      "main.tf:2:33 for_each is neither a map nor a set of strings.",
    ]));
  it("that is not known makes one that stands for all", () => {
    const [one, ...others] = configurationOf({
      "main.tf": `variable "m" {}\nresource "x_r" "r" {\n  for_each = var.m\n  v = each.key\n}`,
    }).resources;
    expect([one!.address, one!.key, one!.repetition, plain(one!.value("v")), others.length]).toEqual([
      "x_r.r",
      undefined,
      "unknown",
      { unknown: "each.key" },
      0,
    ]);
  });
  it.each([
    ["for_each of a resource", `resource "x_r" "r" {\n  for_each = var.m\n  v = each.value.a\n}`, (value: Resource) => value.value("v")],
    [
      "dynamic block",
      `resource "x_r" "r" {\n  dynamic "b" {\n    for_each = toset(var.m)\n    content {\n      v = b.value\n    }\n  }\n}`,
      (value: Resource) => value.at("b").possible()[0]!.get("v").value,
    ],
  ])("that is not known says which variable decides: %s", (_, text, read) => {
    const value = read(configurationOf({ "main.tf": `variable "m" {}\n${text}` }).resource("x_r.r")!);
    expect((value as UnknownValue).why).toMatch(/^comes from (var\.m|toset\(var\.m\)), which has no default$/);
  });
  it("works out once what all instances have in common, and for each what names its index", () => {
    const [a, b] = configurationOf({
      "main.tf": `resource "x_r" "r" {\n  count = 2\n  all = [1]\n  own = ["i\${count.index}"]\n}`,
    }).resources;
    expect([a!.value("all") === b!.value("all"), plain(a!.value("own")), plain(b!.value("own"))]).toEqual([true, ["i0"], ["i1"]]);
  });
  it("by a count that depends on itself is an error", () =>
    expect(errorsOf({ "main.tf": `resource "x_r" "r" { count = length(x_r.r) }` })).toEqual([
      "main.tf:1:1 The number of x_r.r depends on itself.",
    ]));
  it("by a huge count is an error, at once", () =>
    expect(errorsOf({ "main.tf": `resource "x_r" "r" { count = 1000000000 }` })).toEqual([
      "main.tf:1:30 count is 1000000000: the configuration would have more than 200000 instances, which is the limit.",
    ]));
  it.each([
    [
      "at once",
      "",
      'toset([for a in range(1000) : [for b in range(1000) : "${a}.${b}"]]...)',
      /^main\.tf:2:\d+ for_each cannot be worked out: .* takes too long/,
    ],
    [
      "through a local value",
      `locals {\n  l = [for a in range(1000) : [for b in range(1000) : "\${a}.\${b}"]]\n}\n`,
      "toset(flatten(local.l))",
      /^main\.tf:5:\d+ for_each cannot be worked out: .* takes too long/,
    ],
  ])("by more keys than can be worked out is an error: %s", (_, before, forEach, error) =>
    expect(errorsOf({ "main.tf": `${before}resource "x_r" "r" {\n  for_each = ${forEach}\n}` })).toEqual([expect.stringMatching(error)]),
  );
  it("of modules in modules shares one limit", () => {
    const files = { "main.tf": `module "a" {\n  count = 1000\n  source = "./m"\n}`, "m/main.tf": `resource "x_r" "r" { count = 1000 }` };
    expect(errorsOf(files)).toEqual([
      "m/main.tf:1:30 count is 1000: the configuration would have more than 200000 instances, which is the limit.",
    ]);
  });
});

describe.each([
  [
    "in native syntax",
    (forEach: string) => ({
      "main.tf": `variable "x" {}\nresource "x_r" "r" {\n  rule {\n    port = 1\n  }\n  dynamic "rule" {\n    for_each = ${forEach}\n    content {\n      port = rule.value\n      open = true\n    }\n  }\n}`,
    }),
  ],
  [
    "in JSON",
    (forEach: string) => ({
      "main.tf.json": JSON.stringify({
        variable: { x: {} },
        resource: {
          x_r: {
            r: {
              rule: [{ port: 1 }],
              dynamic: { rule: { for_each: `\${${forEach}}`, content: { port: "${rule.value}", open: true } } },
            },
          },
        },
      }),
    }),
  ],
])("dynamic blocks %s", (_, files) => {
  it("make one block of each element, beside those that are written", () =>
    expect(valueAt(configurationOf(files("[2, 3]")), "x_r.r", "rule")).toEqual([
      { port: 1 },
      { port: 2, open: true },
      { port: 3, open: true },
    ]));
  it("over nothing are as good as not written", () => {
    const none = Object.fromEntries(
      Object.entries(files("[]")).map(([name, text]) => [
        name,
        text.replace(/  rule \{\n    port = 1\n  \}\n|"rule":\[\{"port":1\}\],/, ""),
      ]),
    );
    expect(configurationOf(none).resource("x_r.r")!.at("rule").isAbsent).toBe(true);
  });
  it("over what is not known keep what they would hold", () => {
    const value = configurationOf(files("var.x")).resource("x_r.r")!.value("rule")!;
    expect(value.kind === "unknown" && value.includes!.map(plain)).toEqual([{ port: 1 }, { port: { unknown: "rule.value" }, open: true }]);
    expect(references(value)).toEqual(["var.x"]);
  });
  it("over one of two collections may only be one of two", () => {
    const value = configurationOf(files("var.x ? [2] : []")).resource("x_r.r")!.value("rule")!;
    expect(value.kind === "unknown" && value.oneOf!.map(plain)).toEqual([[{ port: 1 }, { port: 2, open: true }], [{ port: 1 }]]);
  });
});

test("a dynamic block within a block that makes none is as good as not written", () =>
  expect(
    configurationOf({ "main.tf": `resource "x_r" "r" {\n  b {\n    dynamic "c" {\n      for_each = []\n      content {}\n    }\n  }\n}` })
      .resource("x_r.r")!
      .at("b", "c").isAbsent,
  ).toBe(true));

describe("what refers to itself", () => {
  const MESSAGE = "refers to itself. Use a local value for what both have in common.";
  it.each([
    ["an attribute that is configured", `resource "x_r" "r" {\n  v = x_r.r.v\n}`, "main.tf:2:7 x_r.r"],
    ["an attribute that is not", `resource "x_r" "r" {\n  v = ["a\${x_r.r.id}"]\n}`, "main.tf:2:7 x_r.r"],
    ["another instance", `resource "x_r" "r" {\n  count = 2\n  v = x_r.r[0].id\n}`, "main.tf:3:7 x_r.r"],
    ["a nested block", `resource "x_r" "r" {\n  rule {\n    v = x_r.r.id\n  }\n}`, "main.tf:2:3 x_r.r"],
    ["a data source", `data "x_r" "r" {\n  v = data.x_r.r.id\n}`, "main.tf:2:7 data.x_r.r"],
  ])("is an error: %s", (_, text, error) => expect(errorsOf({ "main.tf": text })).toEqual([`${error} ${MESSAGE}`]));
  it("is an error in JSON", () =>
    expect(errorsOf({ "main.tf.json": `{"resource": {"x_r": {"r": {"v": "\${x_r.r.id}"}}}}` })).toEqual([
      `main.tf.json:1:34 x_r.r ${MESSAGE}`,
    ]));
  it.each([
    ["another resource with a longer name", `resource "x_r" "r" {\n  v = x_r.r2.id\n}\nresource "x_r" "r2" {}`],
    ["a data source of its name", `resource "x_r" "r" {\n  v = data.x_r.r.id\n}\ndata "x_r" "r" {}`],
    ["text", `resource "x_r" "r" {\n  v = "x_r.r.id" # x_r.r\n}`],
    ["itself in a provisioner", `resource "x_r" "r" {\n  provisioner "local-exec" {\n    command = "x_r.r \${self.id}"\n  }\n}`],
  ])("is none: %s", (_, text) => expect(errorsOf({ "main.tf": text })).toEqual([]));
  it("through a module is an error of the variable", () =>
    expect(
      errorsOf({
        "main.tf": `module "m" {\n  source = "./m"\n  x = module.m.y\n}`,
        "m/main.tf": `variable "x" {}\noutput "y" { value = var.x }`,
      }),
    ).toEqual(["m/main.tf:1:1 var.x depends on itself."]));
});

describe("JSON", () => {
  const json = (resource: unknown) => configurationOf({ "cdk.tf.json": JSON.stringify({ resource: { x_r: { r: resource } } }) });

  it("leaves comments out, and knows the construct's path", () => {
    const resource = json({ "//": { metadata: { path: "stack/r", uniqueId: "r" } }, v: 1 }).resource("x_r.r")!;
    expect([resource.names, resource.constructPath]).toEqual([["v"], "stack/r"]);
  });
  it("takes names such as __proto__ and constructor as names", () =>
    expect(
      configurationOf({
        "cdk.tf.json": '{"resource": {"x_r": {"__proto__": {"v": 1}, "constructor": {"v": "${x_r.__proto__.v}"}}}}',
      }).resources.map((resource) => [resource.address, plain(resource.value("v"))]),
    ).toEqual([
      ["x_r.__proto__", 1],
      ["x_r.constructor", 1],
    ]));
  it("knows a list by its count where a dynamic block stands beside it", () => {
    const counted = { count: 2, dynamic: { b: { for_each: [1], content: {} } } };
    const files = { "cdk.tf.json": JSON.stringify({ resource: { x_r: { r: counted, s: { v: "${x_r.r[*].id}" } } } }) };
    expect(valueAt(configurationOf(files), "x_r.s", "v")).toEqual([{ unknown: "x_r.r[0].id" }, { unknown: "x_r.r[1].id" }]);
  });
  it.each([
    ["left out", {}, true],
    ["null", { b: null }, true],
    ["a list of none", { b: [] }, true],
    ["an empty text", { b: "" }, true],
    ["a text", { b: "x" }, false],
    ["a block of nothing", { b: {} }, false],
    ["what is not known", { b: "${x_r.other.b}" }, false],
  ])("tells something from nothing where it is %s", (_, resource, none) =>
    expect(json(resource).resource("x_r.r")!.at("b").isNone).toBe(none),
  );
  it("has a map with the key dynamic", () =>
    expect(valueAt(json({ tags: { dynamic: "no" } }), "x_r.r", "tags")).toEqual({ dynamic: "no" }));
  it("may hold an array of objects, which are as many files to Terraform", () => {
    const { inputs, errors } = loadFiles({
      "main.tf.json": `[{"locals": {"a": 1}},\n{"resource": {"x_r": {"r": {"v": "\${local.a}"}}}},\n{"resouce": {}}]`,
    });
    const resource = inputs[0]!.configurations[0]!.resource("x_r.r")!;
    expect([plain(resource.value("v")), resource.location(["v"]).line]).toEqual([1, 2]);
    expect(errors.map(({ message, location }) => [message, location!.line])).toEqual([[`Terraform has no block "resouce".`, 3]]);
  });
  it("leads to the line of a nested attribute", () => {
    const text = JSON.stringify({ resource: { x_r: { r: { rule: [{ port: 1 }, { port: 2 }] } } } }, null, 1);
    const resource = configurationOf({ "cdk.tf.json": text }).resource("x_r.r")!;
    expect(resource.at("rule", 1, "port").location.line).toBe(text.slice(0, text.indexOf("2")).split("\n").length);
  });
});

describe("override files", () => {
  it("replace attributes and blocks, and merge lifecycle", () => {
    const resource = configurationOf({
      "main.tf": `resource "x_r" "r" {\n  a = 1\n  b = 1\n  rule {\n    n = 1\n  }\n  rule {\n    n = 2\n  }\n  lifecycle {\n    prevent_destroy = true\n  }\n}`,
      "override.tf": `resource "x_r" "r" {\n  a = 2\n  rule {\n    n = 3\n  }\n  lifecycle {\n    ignore_changes = [b]\n  }\n}`,
    }).resource("x_r.r")!;
    expect([plain(resource.value("a")), plain(resource.value("b")), plain(resource.value("rule"))]).toEqual([2, 1, [{ n: 3 }]]);
    expect([resource.preventDestroy, resource.ignoreChanges]).toEqual([true, ["b"]]);
  });
  it("may be in JSON, and lead to their own place", () => {
    const resource = configurationOf({
      "main.tf": `resource "x_r" "r" { a = 1 }`,
      "z_override.tf.json": `{"resource": {"x_r": {"r": {"a": 2}}}}`,
    }).resource("x_r.r")!;
    expect([plain(resource.value("a")), resource.location(["a"]).file]).toEqual([2, "z_override.tf.json"]);
  });
  it("may add a for_each to a count, which is what counts", () => {
    const configuration = configurationOf({
      "main.tf": `module "m" {\n  source = "./m"\n  count = 2\n}\nresource "x_r" "r" { v = module.m }`,
      "m/main.tf": `output "o" { value = 1 }`,
      "override.tf": `module "m" {\n  for_each = { a = 1 }\n}`,
    });
    expect(valueAt(configuration, "x_r.r", "v")).toEqual([{ o: 1 }, { o: 1 }]);
  });
  it("of what is not declared are an error", () =>
    expect(errorsOf({ "main.tf": `resource "x_r" "r" {}`, "override.tf": `resource "x_r" "s" {}` })).toEqual([
      `override.tf:1:1 Resource "x_r.s" is overridden, but not declared.`,
    ]));
  const errorsOver = (over: string) => errorsOf({ "main.tf": `resource "x_r" "r" {}\nlocals {\n  a = 1\n}\n`, "override.tf": over });
  it("replace local values", () => expect(errorsOver("locals {\n  a = 2\n}\n")).toEqual([]));
  it("of a local value that is not declared are an error", () =>
    expect(errorsOver("locals {\n  b = 2\n}\n")).toEqual([`override.tf:2:7 Local value "b" is overridden, but not declared.`]));
  it("configure a provider that is not configured elsewhere", () =>
    expect(errorsOver(`provider "aws" {\n  region = "x"\n}\n`)).toEqual([]));
  it("of a provider's alias that is not declared are an error", () =>
    expect(errorsOver(`provider "aws" {\n  alias = "x"\n}\n`)).toEqual([
      `override.tf:1:1 Provider "aws" with this alias is overridden, but not declared.`,
    ]));
  it("leave ephemeral resources alone", () => expect(errorsOver(`ephemeral "x_e" "e" {}\n`)).toEqual([]));
});

it("a local value that is declared twice is an error", () =>
  expect(errorsOf({ "a.tf": `resource "x_r" "r" {}\nlocals {\n  a = 1\n}\n`, "b.tf": "locals {\n  a = 1\n}\n" })).toEqual([
    `b.tf:2:7 Local value "a" is declared twice in this module. Rename or remove one.`,
  ]));

describe("files of OpenTofu", () => {
  it("are read beside the others, overrides over them", () =>
    expect(
      valueAt(
        configurationOf({
          "main.tf": `resource "x_r" "r" { v = "\${local.a}\${local.b}\${local.c}" }`,
          "a.tofu": `locals {\n  a = "a"\n  c = "c"\n}`,
          "b.tofu.json": `{"locals": {"b": "b"}}`,
          "c_override.tofu": `locals { c = "d" }`,
        }),
        "x_r.r",
        "v",
      ),
    ).toBe("abd"));
  it("that stand for one of Terraform's are an error, since it is not known which is deployed", () => {
    const { inputs, errors } = loadFiles({ "main.tf": `resource "x_r" "r" { v = 1 }`, "main.tofu": `resource "x_r" "r" { v = 2 }` });
    expect(errors.map(({ message }) => message)).toEqual([
      "main.tofu stands for main.tf under OpenTofu, and is nothing to Terraform: only main.tf is judged. Keep one of them.",
    ]);
    expect(valueAt(inputs[0]!.configurations[0]!, "x_r.r", "v")).toBe(1);
  });
});

describe("meta-arguments", () => {
  const resource = (body: string) => configurationOf({ "main.tf": `resource "aws_r" "r" {\n${body}\n}` }).resource("aws_r.r")!;

  it("are no attributes", () =>
    expect(resource(`a = 1\nprovider = aws.west\ndepends_on = []\nlifecycle {\n  prevent_destroy = false\n}`).names).toEqual(["a"]));
  it("name the provider", () => expect([resource("").provider, resource("provider = aws.west").provider]).toEqual(["aws", "aws.west"]));
  it("tell which changes are ignored", () =>
    expect(resource(`lifecycle {\n  ignore_changes = [tags["a"], rule]\n}`).ignoreChanges).toEqual([`tags["a"]`, "rule"]));
  it("tell that all changes are ignored", () => expect(resource(`lifecycle {\n  ignore_changes = all\n}`).ignoreChanges).toBe("all"));
  it("tell the provisioners", () =>
    expect(resource(`provisioner "local-exec" {\n  command = "x"\n}`).provisioners).toEqual([
      { type: "local-exec", location: { file: "main.tf", line: 2, column: 1 } },
    ]));
});

it("a resource that is declared twice is an error", () =>
  expect(errorsOf({ "a.tf": `resource "x_r" "r" {}`, "b.tf": `resource "x_r" "r" {}` })).toEqual([
    `b.tf:1:1 Resource "x_r.r" is declared twice in this module. Rename or remove one.`,
  ]));

it("moved, import, removed and check blocks are read", () =>
  expect(
    addresses({
      "main.tf": `moved {\n  from = x_r.a\n  to = x_r.r\n}\nimport {\n  to = x_r.r\n  id = "i"\n}\nremoved {\n  from = x_r.b\n}\ncheck "c" {\n  assert {\n    condition = true\n    error_message = "no"\n  }\n}\nresource "x_r" "r" {}`,
    }),
  ).toEqual(["x_r.r"]));
