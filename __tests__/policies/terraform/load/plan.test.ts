import { loadFiles, type LoadOptions } from "../../../../policies/terraform/load/load";
import type { PlanView } from "../../../../policies/terraform/load/plan";
import type { Configuration } from "../../../../policies/terraform/model/resource";
import { plain, references } from "../plain";

const read = (json: unknown, options: LoadOptions = {}): Configuration => {
  const { inputs, errors } = loadFiles({ "plan.json": JSON.stringify(json, null, 1) }, options);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return inputs[0]!.configurations[0]!;
};

interface Planned {
  address?: string;
  module?: string;
  mode?: string;
  index?: string | number;
  after?: Record<string, unknown>;
  unknown?: unknown;
  sensitive?: unknown;
}

/** A plan in which each resource is planned with its change, and `configuration` is as given. */
function plan(resources: Record<string, Planned>, rootModule: unknown, more = {}): Configuration {
  const entries = Object.entries(resources).map(
    ([address, { module, mode = "managed", index, after = {}, unknown = {}, sensitive = {} }]) => {
      const [type, name] = address
        .replace(/^(module\.[^.]+\.)*(data\.)?/, "")
        .replace(/\[.*\]$/, "")
        .split(".");
      const known = { address, mode, type, name, ...(index !== undefined && { index }) };
      return {
        module,
        known,
        values: after,
        change: { ...known, change: { actions: ["create"], after, after_unknown: unknown, after_sensitive: sensitive } },
      };
    },
  );
  const within = (module: string | undefined) =>
    entries.filter((entry) => entry.module === module).map(({ known, values }) => ({ ...known, values }));
  const modules = [...new Set(entries.flatMap(({ module }) => module ?? []))];
  return read({
    format_version: "1.2",
    planned_values: {
      root_module: { resources: within(undefined), child_modules: modules.map((address) => ({ address, resources: within(address) })) },
    },
    resource_changes: entries.map(({ change }) => change),
    configuration: { root_module: rootModule },
    ...more,
  });
}

const config = (type: string, name: string, expressions: unknown, more = {}) => ({ mode: "managed", type, name, expressions, ...more });
const refer = (...names: string[]) => ({ references: names });

describe("a plan", () => {
  it("traces an unknown to the resource that it comes from", () => {
    const value = plan(
      { "x_r.r": { unknown: { v: true } }, "aws_vpc.v": {} },
      { resources: [config("x_r", "r", { v: refer("aws_vpc.v.id", "aws_vpc.v") })] },
    )
      .resource("x_r.r")!
      .value("v");
    expect([plain(value), references(value)]).toEqual([{ unknown: "aws_vpc.v.id" }, ["aws_vpc.v.id!"]]);
  });

  it("keeps the resource through which a known value was read", () => {
    const value = plan(
      { "x_r.r": { after: { v: "n" } }, "x_g.g": { after: { name: "n" } } },
      { resources: [config("x_r", "r", { v: refer("x_g.g.name", "x_g.g") })] },
    )
      .resource("x_r.r")!
      .value("v");
    expect([plain(value), references(value)]).toEqual(["n", ["x_g.g.name!"]]);
  });

  it("traces through the variable of a module and the output of another", () => {
    const value = plan(
      { "module.a.x_in.i": { module: "module.a", unknown: { v: true } }, "module.b.x_out.o": { module: "module.b" } },
      {
        module_calls: {
          a: { expressions: { x: refer("module.b.id", "module.b") }, module: { resources: [config("x_in", "i", { v: refer("var.x") })] } },
          b: { module: { outputs: { id: { expression: refer("x_out.o.id", "x_out.o") } }, resources: [config("x_out", "o", {})] } },
        },
      },
    )
      .resource("module.a.x_in.i")!
      .value("v");
    expect(references(value)).toEqual(["module.b.x_out.o.id!"]);
  });

  it("traces through a module that has no resources of its own", () => {
    const value = plan(
      { "x_r.r": { unknown: { v: true } }, "x_g.g": {} },
      {
        resources: [config("x_r", "r", { v: refer("module.m.id", "module.m") })],
        module_calls: {
          m: { expressions: { x: refer("x_g.g.id", "x_g.g") }, module: { outputs: { id: { expression: refer("var.x") } } } },
        },
      },
    )
      .resource("x_r.r")!
      .value("v");
    expect(references(value)).toEqual(["x_g.g.id!"]);
  });

  it("traces each.value to what for_each goes over", () => {
    const value = plan(
      { 'x_r.r["a"]': { index: "a", unknown: { v: true } }, "aws_vpc.v": {} },
      { resources: [config("x_r", "r", { v: refer("each.value") }, { for_each_expression: refer("aws_vpc.v.ids", "aws_vpc.v") })] },
    )
      .resource('x_r.r["a"]')!
      .value("v");
    expect(references(value)).toEqual(["aws_vpc.v.ids!"]);
  });

  it("takes a reference without an index for all instances", () => {
    const value = plan(
      { "x_r.r": { unknown: { v: true } }, "x_g.g[0]": { index: 0 }, "x_g.g[1]": { index: 1 } },
      { resources: [config("x_r", "r", { v: refer("x_g.g") })] },
    )
      .resource("x_r.r")!
      .value("v");
    expect(references(value)).toEqual(["x_g.g[0]!", "x_g.g[1]!"]);
  });

  it("takes a reference with an index for that instance", () => {
    const value = plan(
      { "x_r.r": { unknown: { v: true } }, "x_g.g[0]": { index: 0 }, "x_g.g[1]": { index: 1 } },
      { resources: [config("x_r", "r", { v: refer("x_g.g[1].id", "x_g.g[1]", "x_g.g") })] },
    )
      .resource("x_r.r")!
      .value("v");
    expect(references(value)).toEqual(["x_g.g[1].id!"]);
  });

  it("tells nested blocks apart by their constants, in whatever order they stand", () => {
    const resource = plan(
      {
        "x_r.r": { after: { rule: [{ port: 2 }, { port: 1 }] }, unknown: { rule: [{ group: true }, { group: true }] } },
        "x_g.a": {},
        "x_g.b": {},
      },
      {
        resources: [
          config("x_r", "r", {
            rule: [
              { port: { constant_value: 1 }, group: refer("x_g.a.id", "x_g.a") },
              { port: { constant_value: 2 }, group: refer("x_g.b.id", "x_g.b") },
            ],
          }),
        ],
      },
    ).resource("x_r.r")!;
    expect(
      [resource.at("rule", 0, "group").references, resource.at("rule", 1, "group").references].map((one) =>
        one.map(({ address }) => address),
      ),
    ).toEqual([["x_g.b"], ["x_g.a"]]);
  });

  it("leaves out what only the provider will fill in", () => {
    const resource = plan(
      { "x_r.r": { after: { a: 1, none: null, blocks: [] }, unknown: { id: true } } },
      { resources: [config("x_r", "r", {})] },
    ).resource("x_r.r")!;
    expect([resource.names, resource.value("id"), resource.value("blocks")]).toEqual([["a"], undefined, undefined]);
  });

  it("marks what is sensitive", () => {
    const resource = plan({ "x_r.r": { after: { p: "s", l: ["a", "b"] }, sensitive: { p: true, l: [false, true] } } }, {}).resource(
      "x_r.r",
    )!;
    expect([resource.at("p").text, resource.at("l", 0).text, resource.at("l", 1).text]).toEqual(["(sensitive)", '"a"', "(sensitive)"]);
  });

  it("knows the provider, its alias and the provisioners", () => {
    const resource = plan(
      { "x_r.r": {} },
      { resources: [config("x_r", "r", {}, { provider_config_key: "aws.west", provisioners: [{ type: "local-exec" }] })] },
    ).resource("x_r.r")!;
    expect([resource.provider, resource.provisioners.map(({ type }) => type)]).toEqual(["aws.west", ["local-exec"]]);
  });

  it("does not take the text of an expression for a constant", () => {
    const { root } = plan(
      { "x_r.r": {} },
      {},
      {
        configuration: {
          provider_config: {
            aws: {
              name: "aws",
              version_constraint: "~> 5.0",
              expressions: { region: { constant_value: "${var.r}", references: ["var.r"] } },
            },
          },
          root_module: {},
        },
      },
    );
    expect(plain(root.providers[0]!.value("region"))).toEqual({ unknown: "var.r" });
    expect(root.requiredProviders.get("aws")).toEqual({ version: "~> 5.0" });
  });

  it("has the data sources that were read while planning", () => {
    const data = { address: "data.x_d.d", mode: "data", type: "x_d", name: "d", values: { v: 1 } };
    const managed = { address: "x_gone.g", mode: "managed", type: "x_gone", name: "g", values: {} };
    const configuration = plan({ "x_r.r": {} }, {}, { prior_state: { values: { root_module: { resources: [data, managed] } } } });
    expect(configuration.resources.map(({ address, mode }) => [address, mode])).toEqual([
      ["x_r.r", "managed"],
      ["data.x_d.d", "data"],
    ]);
  });

  describe("of what was changed outside of Terraform", () => {
    const named = (name: string) => ({ address: `x_r.${name}`, mode: "managed", type: "x_r", name });
    const drifted = (name: string, before: object, after: object | null) => ({
      ...named(name),
      change: { actions: ["update"], before, after },
    });
    const prior = (...resources: object[]) => ({ values: { root_module: { resources } } });
    const changed = {
      format_version: "1.2",
      planned_values: {
        root_module: {
          resources: [
            { ...named("r"), values: { v: 1 } },
            { ...named("new"), values: { v: 1 } },
          ],
        },
      },
      resource_changes: [],
      prior_state: prior({ ...named("r"), values: { v: 2 } }, { ...named("same"), values: { v: 5, of: "r-0123456789abcdef0" } }),
      resource_drift: [drifted("r", { v: 0 }, { v: 2 }), drifted("gone", { v: 4, id: "r-0123456789abcdef0" }, null)],
      configuration: { root_module: {} },
    };
    const values = (planView: PlanView) =>
      read(changed, { planView }).resources.map((resource) => [resource.address, plain(resource.value("v"))]);
    it("has what will be", () =>
      expect(values("planned")).toEqual([
        ["x_r.r", 1],
        ["x_r.new", 1],
      ]));
    it("has what is running", () =>
      expect(values("running")).toEqual([
        ["x_r.r", 2],
        ["x_r.same", 5],
      ]));
    it("has what Terraform had applied", () =>
      expect(values("applied")).toEqual([
        ["x_r.same", 5],
        ["x_r.r", 0],
        ["x_r.gone", 4],
      ]));
    it("joins it", () =>
      expect(references(read(changed, { planView: "applied" }).resource("x_r.same")!.value("of"))).toEqual(["x_r.gone.id!"]));
    it("plans nothing where only that was looked for, and says so", () => {
      const refreshOnly = { format_version: "1.2", planned_values: { root_module: {} }, prior_state: changed.prior_state };
      expect(loadFiles({ "p.json": JSON.stringify(refreshOnly) }).errors.map(({ message }) => message)).toEqual([
        ". is a refresh-only plan, which plans nothing. What it found is told by: guardrails compare --drift . .",
      ]);
      expect(read(refreshOnly, { planView: "running" }).resources).toHaveLength(2);
    });
  });

  it("tells what was moved", () => {
    const change = { address: "x_r.b", previous_address: "x_r.a", mode: "managed", type: "x_r", name: "b", change: { actions: ["no-op"] } };
    const [moved, ...others] = plan({ "x_r.b": {} }, {}, { resource_changes: [change] }).root.statements.moved;
    expect([moved!.from, moved!.to, others]).toEqual(["x_r.a", "x_r.b", []]);
    expect(moved!.block.location().line).toBeGreaterThan(1);
  });

  it("leaves out what will stay without being managed, and tells it", () => {
    const change = { address: "x_r.b", mode: "managed", type: "x_r", name: "b", change: { actions: ["forget"], after: null } };
    const planned = {
      root_module: { resources: [{ address: "x_r.b", mode: "managed", type: "x_r", name: "b", sensitive_values: false }] },
    };
    const { resources, root } = plan({}, {}, { resource_changes: [change], planned_values: planned });
    expect([resources, root.statements.removed.map(({ from, destroy }) => [from, destroy])]).toEqual([[], [["x_r.b", false]]]);
  });

  it("leads to the line of a value", () => {
    const resource = plan({ "x_r.r": { after: { a: 1, v: "here" } } }, {}).resource("x_r.r")!;
    expect(resource.location(["v"]).line).toBe(resource.location(["a"]).line + 1);
  });

  describe("leaves out, as the files do,", () => {
    const left = (after: Record<string, unknown>, unknown: unknown, expressions: unknown) =>
      plain(
        plan({ "x_r.r": { after, unknown } }, { resources: [config("x_r", "r", expressions)] })
          .resource("x_r.r")!
          .value("block"),
      );
    it("an empty text that nobody wrote", () =>
      expect(left({ block: [{ a: "", b: 1 }] }, {}, { block: [{ b: { constant_value: 1 } }] })).toEqual([{ a: null, b: 1 }]));
    it("an empty text in what was written as a whole", () =>
      expect(left({ block: [{ a: "" }] }, {}, { block: { constant_value: [{ a: null }] } })).toEqual([{ a: null }]));
    it("no empty text that was written", () =>
      expect(left({ block: [{ a: "" }] }, {}, { block: [{ a: { constant_value: "" } }] })).toEqual([{ a: "" }]));
    it("what the provider will put into a block", () =>
      expect(left({ block: [{ b: 1 }] }, { block: [{ a: true }] }, { block: [{ b: { constant_value: 1 } }] })).toEqual([{ b: 1 }]));
    it("nothing that was written and is not known yet", () =>
      expect(left({ block: [{ b: 1 }] }, { block: [{ a: true }] }, { block: [{ a: refer("x_s.s.id") }] })).toEqual([
        { a: { unknown: "x_s.s.id" }, b: 1 },
      ]));
  });

  it("knows by its id which of several instances is meant", () => {
    const instance = (index: number) => ({ index, after: { id: `subnet-0a1b2c3${index}` } });
    const { resources } = plan(
      { "x_s.s[0]": instance(0), "x_s.s[1]": instance(1), "x_r.r": { after: { of: "subnet-0a1b2c31" } } },
      {
        resources: [
          config("x_r", "r", { of: refer("x_s.s", "count.index") }),
          config("x_s", "s", {}, { count_expression: { constant_value: 2 } }),
        ],
      },
    );
    expect(references(resources.find(({ type }) => type === "x_r")!.value("of"))).toEqual(["x_s.s[1]!"]);
  });

  it("of a run that failed is an error", () => {
    const { errors } = loadFiles({
      "p.json": JSON.stringify({ format_version: "1.2", errored: true, planned_values: {}, resource_changes: [{}] }),
    });
    expect(errors.map(({ message }) => message)).toEqual([". is the plan of a run that failed: it does not hold all that would be made."]);
  });
});

describe("what a state names by its id", () => {
  const resource = (name: string, values: object, ...depends_on: string[]) => ({
    ...{ address: `x_r.${name}`, mode: "managed", type: "x_r", name, values },
    ...(depends_on.length > 0 && { depends_on }),
  });
  const named = (...resources: object[]) =>
    references(
      read({ format_version: "1.0", values: { root_module: { resources } } })
        .resource("x_r.by")!
        .value("of"),
    );
  const ID = "vpc-0a1b2c3d";
  it.each([
    ["an id that nobody chose", named(resource("a", { id: ID }), resource("by", { of: ID })), ["x_r.a.id!"]],
    ["an ARN", named(resource("a", { arn: `arn:aws:x:::${ID}` }), resource("by", { of: `arn:aws:x:::${ID}` })), ["x_r.a.arn!"]],
    ["a name that it depends on", named(resource("a", { id: "data" }), resource("by", { of: "data" }, "x_r.a")), ["x_r.a.id!"]],
    ["no name that it does not depend on", named(resource("a", { id: "data" }), resource("by", { of: "data" })), []],
    ["not itself", named(resource("by", { id: ID, of: ID })), []],
    ["nothing that is not there", named(resource("by", { of: ID })), []],
  ])("is joined: %s", (_, found, expected) => expect(found).toEqual(expected));
  it("may be an element of a list", () => expect(named(resource("a", { id: ID }), resource("by", { of: [ID] }))).toEqual(["x_r.a.id!"]));
  it("may be an instance that a state file has", () =>
    expect(
      references(
        read({
          ...{ version: 4, lineage: "l" },
          resources: [
            { mode: "managed", type: "x_r", name: "a", instances: [{ index_key: 0, attributes: { id: "data" } }] },
            { mode: "managed", type: "x_r", name: "by", instances: [{ attributes: { of: "data" }, dependencies: ["x_r.a"] }] },
          ],
        })
          .resource("x_r.by")!
          .value("of"),
      ),
    ).toEqual(["x_r.a[0].id!"]));
});

describe("a state", () => {
  it("leaves out what is an empty list", () =>
    expect(
      read({ format_version: "1.0", values: { root_module: { resources: [{ ...resource, values: { none: [], v: 1 } }] } } }).resources[0]!
        .names,
    ).toEqual(["v"]));
  const resource = { address: 'module.m["k"].x_r.r[0]', mode: "managed", type: "x_r", name: "r", index: 0 };
  const facts = ({ form, resources }: Configuration) =>
    resources.map((one) => [form, one.address, one.module.address, one.key, plain(one.value("v")), one.at("p").text]);
  const expected = [["state", 'module.m["k"].x_r.r[0]', 'module.m["k"]', 0, "${plain}", "(sensitive)"]];

  it("as terraform show prints it", () =>
    expect(
      facts(
        read({
          format_version: "1.0",
          values: {
            root_module: {
              child_modules: [
                {
                  address: 'module.m["k"]',
                  resources: [{ ...resource, values: { v: "${plain}", p: "s" }, sensitive_values: { p: true } }],
                },
              ],
            },
          },
        }),
      ),
    ).toEqual(expected));

  it("as Terraform keeps it", () =>
    expect(
      facts(
        read({
          version: 4,
          lineage: "l",
          resources: [
            {
              module: 'module.m["k"]',
              mode: "managed",
              type: "x_r",
              name: "r",
              instances: [
                { index_key: 0, attributes: { v: "${plain}", p: "s" }, sensitive_attributes: [[{ type: "get_attr", value: "p" }]] },
                { index_key: 0, deposed: "d", attributes: {} },
              ],
            },
          ],
        }),
      ),
    ).toEqual(expected));
});
