import { configurationOf, errorsOf } from "../plain";

const statementsIn = (files: Record<string, string>) => configurationOf(files).modules.map(({ statements }) => statements);
const plainMoves = (files: Record<string, string>) =>
  statementsIn(files).flatMap(({ moved }) =>
    moved.map(({ from, to, block }) => {
      const { file, line } = block.location();
      return `${from} → ${to} at ${file}:${line}`;
    }),
  );

const SOMETHING = `resource "x_r" "r" {}\n`;

describe("moved", () => {
  it("has both addresses and its place", () =>
    expect(plainMoves({ "main.tf": `${SOMETHING}moved {\n  from = x_r.a\n  to   = x_r.r\n}\n` })).toEqual(["x_r.a → x_r.r at main.tf:2"]));
  it("has the keys of instances and modules", () =>
    expect(plainMoves({ "main.tf": `${SOMETHING}moved {\n  from = module.m[0].x_r.a\n  to   = module.n["a b"].x_r.r[1]\n}\n` })).toEqual([
      'module.m[0].x_r.a → module.n["a b"].x_r.r[1] at main.tf:2',
    ]));
  it("is read in JSON, one or many", () =>
    expect(
      plainMoves({
        "a.tf.json": JSON.stringify({ resource: { x_r: { r: {} } }, moved: { from: "x_r.a", to: 'x_r.r["k"]' } }),
        "b.tf.json": JSON.stringify({ moved: [{ from: "x_r.b", to: "x_r.c" }] }),
      }),
    ).toEqual(['x_r.a → x_r.r["k"] at a.tf.json:1', "x_r.b → x_r.c at b.tf.json:1"]));
  it("in a module is one in each of its instances", () =>
    expect(
      plainMoves({
        "main.tf": `module "m" {\n  source   = "./m"\n  for_each = toset(["a", "b"])\n}\n`,
        "m/main.tf": `${SOMETHING}moved {\n  from = x_r.a\n  to   = x_r.r\n}\n`,
      }),
    ).toEqual(['module.m["a"].x_r.a → module.m["a"].x_r.r at m/main.tf:2', 'module.m["b"].x_r.a → module.m["b"].x_r.r at m/main.tf:2']));
});

describe("removed", () => {
  const removed = (files: Record<string, string>) =>
    statementsIn(files)[0]!.removed.map(({ from, destroy, block }) => [from, destroy, block.location().line]);
  it("destroys", () => expect(removed({ "main.tf": `${SOMETHING}removed {\n  from = x_r.a\n}\n` })).toEqual([["x_r.a", true, 2]]));
  it("leaves the object where it is told to", () =>
    expect(removed({ "main.tf": `${SOMETHING}removed {\n  from = module.m\n  lifecycle {\n    destroy = false\n  }\n}\n` })).toEqual([
      ["module.m", false, 2],
    ]));
  it("is read in JSON", () =>
    expect(
      removed({
        "main.tf.json": JSON.stringify({ resource: { x_r: { r: {} } }, removed: [{ from: "x_r.a", lifecycle: { destroy: false } }] }),
      }),
    ).toEqual([["x_r.a", false, 1]]));
  const destroys = (lifecycle: string, file = "main.tf") =>
    removed({ [file]: `${SOMETHING}removed {\n  from = x_r.a\n${lifecycle}\n}\n` }).map(([, destroy]) => destroy);
  it.each([
    ["true", "lifecycle { destroy = true }", true],
    ["a block that says nothing", "lifecycle {}", true],
    ["the text", `lifecycle { destroy = "false" }`, false],
    ["an expression", "lifecycle { destroy = !true }", false],
    ["the last of two blocks, which leaves", "lifecycle { destroy = true }\n  lifecycle { destroy = false }", false],
    ["the last of two blocks, which destroys", "lifecycle { destroy = false }\n  lifecycle { destroy = true }", true],
    ["what nobody knows", "lifecycle { destroy = var.x }", false],
  ])("understands %s", (_, lifecycle, destroy) => expect(destroys(lifecycle)).toEqual([destroy]));
  it("leaves the object without a word in files of OpenTofu", () => expect(destroys("", "main.tofu")).toEqual([false]));
});

describe("import", () => {
  const imports = (files: Record<string, string>) =>
    statementsIn(files)[0]!.imports.map(({ to, block }) => [to, block.value("id"), block.value("for_each")?.kind, block.location().line]);
  it("has what it imports and where to", () =>
    expect(imports({ "main.tf": `locals { id = "i-1" }\n${SOMETHING}import {\n  to = x_r.r\n  id = local.id\n}\n` })).toEqual([
      ["x_r.r", { kind: "string", value: "i-1" }, undefined, 3],
    ]));
  it("may be one of many", () =>
    expect(
      imports({
        "main.tf": `resource "x_r" "r" { for_each = { a = 1 } }\nimport {\n  for_each = { a = "i-1" }\n  to       = x_r.r[each.key]\n  id       = each.value\n}\n`,
      }).map(([to, , forEach]) => [to, forEach]),
    ).toEqual([["x_r.r[each.key]", "object"]]));
  it("is read in JSON", () =>
    expect(
      imports({ "main.tf.json": JSON.stringify({ resource: { x_r: { r: {} } }, import: [{ to: "x_r.r", id: "i-1" }] }) }),
    ).toMatchObject([["x_r.r", { value: "i-1" }, undefined, 1]]));
});

describe("check", () => {
  const checks = (files: Record<string, string>) =>
    statementsIn(files)[0]!.checks.map(({ name, dataSources, block }) => {
      const assertions = block.value("assert");
      return [name, dataSources, assertions?.kind === "tuple" ? assertions.elements.length : assertions?.kind, block.location().line];
    });
  it("has its data sources and assertions", () =>
    expect(
      checks({
        "main.tf": `${SOMETHING}check "health" {\n  data "x_d" "d" {}\n  assert {\n    condition     = data.x_d.d.ok\n    error_message = "ill"\n  }\n}\n`,
      }),
    ).toEqual([["health", ["data.x_d.d"], 1, 2]]));
  it("is read in JSON", () =>
    expect(
      checks({
        "main.tf.json": JSON.stringify({
          resource: { x_r: { r: {} } },
          check: { health: { data: { x_d: { d: {} } }, assert: [{ condition: "${data.x_d.d.ok}", error_message: "ill" }] } },
        }),
      }),
    ).toEqual([["health", ["data.x_d.d"], 1, 1]]));
});

/** Each line as Terraform 1.11 has it. */
describe("in an override file", () => {
  const overriding = (text: string, file = "x_override.tf") => ({ "main.tf": SOMETHING, [file]: text });
  it.each([
    ["moved", "moved {\n  from = x_r.a\n  to   = x_r.r\n}\n"],
    ["import", `import {\n  to = x_r.r\n  id = "i-1"\n}\n`],
    ["check", `check "health" {\n  assert {\n    condition     = x_r.r.ok\n    error_message = "ill"\n  }\n}\n`],
  ])("%s is an error", (type, text) =>
    expect(errorsOf(overriding(text))).toEqual([
      `x_override.tf:1:1 Terraform takes no ${type} block in an override file. Put it into another file.`,
    ]),
  );
  it("in JSON, too", () =>
    expect(errorsOf(overriding(`{\n "moved": { "from": "x_r.a", "to": "x_r.r" }\n}`, "override.tf.json"))).toEqual([
      "override.tf.json:2:11 Terraform takes no moved block in an override file. Put it into another file.",
    ]));
  it("removed has no effect", () => {
    const files = overriding("removed {\n  from = x_r.a\n  lifecycle {\n    destroy = false\n  }\n}\n");
    expect([errorsOf(files), statementsIn(files)[0]!.removed]).toEqual([[], []]);
  });
});

describe("a block with a part missing is an error at its place", () => {
  it.each([
    ["moved", "from"],
    ["moved", "to"],
    ["removed", "from"],
    ["import", "to"],
  ])("%s without %s", (type, missing) => {
    const written = ["from", "to"].filter((name) => name !== missing).map((name) => `  ${name} = x_r.a\n`);
    expect(errorsOf({ "main.tf": `${SOMETHING}${type} {\n${written.join("")}}\n` })).toEqual([
      `main.tf:2:1 The ${type} block has no ${missing}, which Terraform requires.`,
    ]);
  });
  it("in JSON", () =>
    expect(errorsOf({ "main.tf.json": '{\n "resource": { "x_r": { "r": {} } },\n "moved": [{ "from": "x_r.a" }]\n}' })).toEqual([
      "main.tf.json:3:12 The moved block has no to, which Terraform requires.",
    ]));
});
