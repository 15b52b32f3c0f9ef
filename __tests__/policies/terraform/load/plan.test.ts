import { loadFiles } from "../../../../policies/terraform/load/load";
import type { Configuration } from "../../../../policies/terraform/model/resource";
import { plain, references } from "../plain";

const read = (json: unknown): Configuration => {
  const { inputs, errors } = loadFiles({ "plan.json": JSON.stringify(json, null, 1) });
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

  it("tells what was changed outside of Terraform", () => {
    const drift = {
      address: "x_r.r",
      mode: "managed",
      type: "x_r",
      name: "r",
      change: { actions: ["update"], before: { v: 1 }, after: { v: 2 } },
    };
    const configuration = plan({ "x_r.r": { after: { v: 1 } } }, {}, { resource_drift: [drift] });
    expect(configuration.drift!.map((resource) => [resource.address, plain(resource.value("v"))])).toEqual([["x_r.r", 2]]);
    expect(plain(configuration.resource("x_r.r")!.value("v"))).toBe(1);
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

  it("of a run that failed is an error", () => {
    const { errors } = loadFiles({
      "p.json": JSON.stringify({ format_version: "1.2", errored: true, planned_values: {}, resource_changes: [{}] }),
    });
    expect(errors.map(({ message }) => message)).toEqual([". is the plan of a run that failed: it does not hold all that would be made."]);
  });
});

describe("a state", () => {
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
