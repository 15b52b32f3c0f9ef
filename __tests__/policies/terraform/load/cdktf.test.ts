/** What cdktf itself writes, through the real App.synth. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { App, Fn, TerraformHclModule, TerraformIterator, TerraformResource, TerraformStack, TerraformVariable } from "cdktf";
import { load } from "../../../../policies/terraform/load/load";
import type { Configuration } from "../../../../policies/terraform/model/resource";
import { plain, references } from "../plain";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdktf-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function synthesized(build: (app: App) => void, options = {}): readonly Configuration[] {
  const outdir = join(folder, "cdktf.out");
  const app = new App({ outdir, ...options });
  build(app);
  app.synth();
  const { inputs, errors } = load([outdir]);
  expect(errors).toEqual([]);
  expect(inputs.map(({ kind }) => kind)).toEqual(["cdktf.out"]);
  return inputs[0]!.configurations;
}

function resource(stack: TerraformStack, id: string, values: Record<string, unknown> = {}): TerraformResource {
  const made = new TerraformResource(stack, id, { terraformResourceType: "x_thing" });
  for (const [name, value] of Object.entries(values)) made.addOverride(name, value);
  return made;
}

it("stacks have their names, and resources their construct paths", () => {
  const [stack] = synthesized((app) => resource(new TerraformStack(app, "net"), "a"));
  expect([stack!.name, stack!.form, stack!.resources.map(({ address, constructPath }) => [address, constructPath])]).toEqual([
    "net",
    "cdktf",
    [["x_thing.a", "net/a"]],
  ]);
});

it("a value of another stack is the resource of that stack", () => {
  const stacks = synthesized((app) => {
    const made = resource(new TerraformStack(app, "writer"), "a");
    resource(new TerraformStack(app, "reader"), "b", { v: made.getStringAttribute("id") });
  });
  const reader = stacks.find(({ name }) => name === "reader")!;
  expect(references(reader.resource("x_thing.b")!.value("v"))).toEqual(["x_thing.a.id!"]);
});

it("an iterator is a for_each, and a dynamic block", () => {
  const [stack] = synthesized((app) => {
    const net = new TerraformStack(app, "net");
    const ports = TerraformIterator.fromList([80, 443].map(String));
    const made = new TerraformResource(net, "a", { terraformResourceType: "x_thing", forEach: ports });
    made.addOverride("v", ports.value);
    made.addOverride("dynamic.rule", { for_each: Fn.toset([1, 2]), content: { port: "${rule.value}" } });
  });
  expect(stack!.resources.map((one) => [one.address, plain(one.value("v")), plain(one.value("rule"))])).toEqual([
    ['x_thing.a["443"]', "443", [{ port: 1 }, { port: 2 }]],
    ['x_thing.a["80"]', "80", [{ port: 1 }, { port: 2 }]],
  ]);
});

it("a local module is read where cdktf puts it", () => {
  mkdirSync(join(folder, "m"));
  writeFileSync(join(folder, "m/main.tf"), `variable "v" {}\nresource "x_in" "i" { v = var.v }`);
  const source = relative(process.cwd(), join(folder, "m"));
  const build = (app: App) => new TerraformHclModule(new TerraformStack(app, "net"), "m", { source, variables: { v: "given" } });
  const [stack] = synthesized(build, { context: { cdktfRelativeModules: [source] } });
  expect(stack!.resources.map((one) => [one.address, plain(one.value("v"))])).toEqual([["module.m.x_in.i", "given"]]);
});

it("variables have their defaults", () => {
  const [stack] = synthesized((app) => {
    const net = new TerraformStack(app, "net");
    resource(net, "a", { v: new TerraformVariable(net, "x", { type: "string", default: "d" }).stringValue });
  });
  expect(plain(stack!.resource("x_thing.a")!.value("v"))).toBe("d");
});

it("HCL output is read as well", () => {
  const build = (app: App) => {
    // The stack asks the environment, and the app its option.
    process.env["SYNTH_HCL_OUTPUT"] = "1";
    resource(new TerraformStack(app, "net"), "a", { v: 1 });
    delete process.env["SYNTH_HCL_OUTPUT"];
  };
  const [stack] = synthesized(build, { hclOutput: true });
  expect(stack!.resources.map((one) => [one.address, plain(one.value("v"))])).toEqual([["x_thing.a", 1]]);
});

it("another file in a stack's folder counts, since Terraform reads it", () => {
  synthesized((app) => resource(new TerraformStack(app, "net"), "a"));
  writeFileSync(join(folder, "cdktf.out/stacks/net/more.tf"), `resource "x_thing" "b" {}`);
  const { inputs } = load([join(folder, "cdktf.out")]);
  expect(inputs[0]!.configurations[0]!.resources.map(({ address }) => address)).toEqual(["x_thing.a", "x_thing.b"]);
});
