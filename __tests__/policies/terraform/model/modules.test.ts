import { loadFiles } from "../../../../policies/terraform/load/load";
import { configurationOf, errorsOf, plain, references, valueAt } from "../plain";

const CALL = `module "m" {\n  source = "./m"\n  vpc = aws_vpc.main.id\n}\nresource "aws_vpc" "main" {}\nresource "x_r" "r" { v = module.m.out }`;
const CALLED = `variable "vpc" {}\nresource "x_in" "i" { vpc = var.vpc }\noutput "out" { value = x_in.i.id }`;

describe("modules", () => {
  it("get their variables with the references in them", () => {
    const configuration = configurationOf({ "main.tf": CALL, "m/main.tf": CALLED });
    expect(references(configuration.resource("module.m.x_in.i")!.value("vpc"))).toEqual(["aws_vpc.main.id!"]);
  });

  it("give outputs with the references in them", () => {
    const configuration = configurationOf({ "main.tf": CALL, "m/main.tf": CALLED });
    expect(references(configuration.resource("x_r.r")!.value("v"))).toEqual(["module.m.x_in.i.id!"]);
  });

  it("know the module around them", () => {
    const { module } = configurationOf({ "main.tf": CALL, "m/main.tf": CALLED }).resource("module.m.x_in.i")!;
    expect([module.address, module.parent!.address, plain(module.variables.get("vpc"))]).toEqual([
      "module.m",
      "",
      { unknown: "aws_vpc.main.id" },
    ]);
  });

  it("are there once for each key", () => {
    const configuration = configurationOf({
      "main.tf": `module "m" {\n  for_each = { a = 1, b = 2 }\n  source = "./m"\n  v = each.value\n}\nresource "x_r" "r" { v = [for k, m in module.m : m.out] }`,
      "m/main.tf": `variable "v" {}\nresource "x_in" "i" { v = var.v }\noutput "out" { value = var.v }`,
    });
    expect(configuration.resources.map((resource) => [resource.address, plain(resource.value("v"))])).toEqual([
      ["x_r.r", [1, 2]],
      [`module.m["a"].x_in.i`, 1],
      [`module.m["b"].x_in.i`, 2],
    ]);
  });

  it("with an unknown count make their resources uncertain", () => {
    const configuration = configurationOf({
      "main.tf": `variable "n" {}\nmodule "m" {\n  count = var.n\n  source = "./m"\n}`,
      "m/main.tf": `resource "x_in" "i" {}`,
    });
    expect(configuration.resources.map((resource) => [resource.address, resource.repetition])).toEqual([["module.m.x_in.i", "unknown"]]);
  });

  it("are found where terraform init put them", () => {
    const configuration = configurationOf({
      "main.tf": `module "m" { source = "acme/m/x" }`,
      ".terraform/modules/modules.json": JSON.stringify({
        Modules: [
          { Key: "", Dir: "." },
          { Key: "m", Source: "registry.terraform.io/acme/m/x", Dir: ".terraform/modules/m" },
          { Key: "m.inner", Source: "git::https://git.example/inner", Dir: ".terraform/modules/m.inner" },
        ],
      }),
      ".terraform/modules/m/main.tf": `module "inner" { source = "git::https://git.example/inner" }`,
      ".terraform/modules/m.inner/main.tf": `resource "x_in" "i" {}`,
    });
    expect(configuration.resources.map((resource) => resource.address)).toEqual(["module.m.module.inner.x_in.i"]);
  });

  it("that are not at hand are listed, and their outputs unknown", () => {
    const configuration = configurationOf({
      "main.tf": `module "m" {\n  source = "acme/m/x"\n  a = 1\n}\nresource "x_r" "r" { v = module.m.out }`,
    });
    expect(configuration.opaqueModules.map((call) => [call.address, call.source, call.names, call.location().line])).toEqual([
      ["module.m", "acme/m/x", ["a"], 1],
    ]);
    expect(configuration.resource("x_r.r")!.value("v")).toMatchObject({ kind: "unknown", why: "comes from a module that is not at hand" });
  });

  it("of a local path that does not exist are an error", () =>
    expect(errorsOf({ "main.tf": `module "m" { source = "./gone" }` })).toEqual(["main.tf:1:23 There is no module in ./gone."]));

  it("outside of what is given are an error", () =>
    expect(errorsOf({ "main.tf": `module "m" { source = "../m" }` })).toEqual([
      `main.tf:1:23 "../m" is outside of what was given to read. Give the folder that holds both, or allow it with --allow-outside.`,
    ]));

  it("that call themselves are an error", () =>
    expect(
      errorsOf({
        "main.tf": `module "a" { source = "./a" }`,
        "a/main.tf": `module "b" { source = "../b" }`,
        "b/main.tf": `module "a" { source = "../a" }`,
      }),
    ).toEqual(["b/main.tf:1:23 The module calls itself, directly or through others."]));

  it("know where they are", () =>
    expect(
      valueAt(
        configurationOf({
          "main.tf": `module "m" { source = "./a/m" }`,
          "a/m/main.tf": `resource "x_r" "r" { v = "\${path.module} \${path.root}" }`,
        }),
        "module.m.x_r.r",
        "v",
      ),
    ).toBe("a/m ."));
});

describe("providers", () => {
  const files = {
    "main.tf": `provider "aws" { region = "a" }\nprovider "aws" {\n  alias = "west"\n  region = "b"\n}\nmodule "m" {\n  source = "./m"\n  providers = { aws = aws.west }\n}\nmodule "n" { source = "./m" }`,
    "m/main.tf": `resource "aws_r" "r" {}`,
  };
  const providers = (address: string) =>
    configurationOf(files)
      .resource(address)!
      .module.providers.map((provider) => [provider.name, provider.alias, plain(provider.value("region"))]);

  it("are passed on under another name", () => expect(providers("module.m.aws_r.r")).toEqual([["aws", undefined, "b"]]));
  it("are passed on under a name with an alias, which is no reference", () =>
    expect(
      configurationOf({ ...files, "main.tf": files["main.tf"].replace("aws = aws.west", "aws.x = aws.west") })
        .resource("module.m.aws_r.r")!
        .module.providers.map((provider) => [provider.name, provider.alias, plain(provider.value("region"))]),
    ).toEqual([["aws", "x", "b"]]));
  it("without an alias are inherited", () => expect(providers("module.n.aws_r.r")).toEqual([["aws", undefined, "a"]]));
  it("of the root have their aliases", () =>
    expect(configurationOf(files).root.providers.map((provider) => provider.address)).toEqual(["provider.aws", "provider.aws.west"]));
});

describe("required providers", () => {
  const required = (files: Record<string, string>, module = "x_r.r") =>
    Object.fromEntries(configurationOf(files).resource(module)!.module.requiredProviders);
  const settings = `terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws", version = "~> 5.0" }\n  }\n}\n`;

  it("are those of the module", () =>
    expect(required({ "main.tf": `${settings}resource "x_r" "r" {}` })).toEqual({ aws: { source: "hashicorp/aws", version: "~> 5.0" } }));
  it("are those of the module around, where it has none", () =>
    expect(
      required({ "main.tf": `${settings}module "m" { source = "./m" }`, "m/main.tf": `resource "x_r" "r" {}` }, "module.m.x_r.r"),
    ).toEqual({
      aws: { source: "hashicorp/aws", version: "~> 5.0" },
    }));
  it("are those of a called module, where the root has none", () =>
    expect(required({ "main.tf": `module "m" { source = "./m" }\nresource "x_r" "r" {}`, "m/main.tf": settings })).toEqual({
      aws: { source: "hashicorp/aws", version: "~> 5.0" },
    }));
  it("have the version of the lock file", () =>
    expect(
      required({
        "main.tf": `${settings}resource "x_r" "r" {}`,
        ".terraform.lock.hcl": `provider "registry.terraform.io/hashicorp/aws" {\n  version = "5.100.0"\n}`,
      }),
    ).toEqual({ aws: { source: "hashicorp/aws", version: "5.100.0" } }));
});

describe("states of other configurations", () => {
  const writer = (backend: unknown) =>
    JSON.stringify({ terraform: { backend }, resource: { aws_vpc: { v: {} } }, output: { vpc: { value: "${aws_vpc.v.id}" } } });
  const reader = (data: unknown) =>
    JSON.stringify({
      data: { terraform_remote_state: { w: data } },
      resource: { x_r: { r: { v: "${data.terraform_remote_state.w.outputs.vpc}" } } },
    });
  const manifest = JSON.stringify({
    stacks: Object.fromEntries(
      ["w", "r"].map((name) => [name, { name, synthesizedStackPath: `stacks/${name}/cdk.tf.json`, workingDirectory: `stacks/${name}` }]),
    ),
  });
  function read(backend: unknown, data: unknown) {
    const { inputs, errors } = loadFiles({
      "manifest.json": manifest,
      "stacks/w/cdk.tf.json": writer(backend),
      "stacks/r/cdk.tf.json": reader(data),
    });
    expect(errors).toEqual([]);
    const value = inputs[0]!.configurations[1]!.resource("x_r.r")!.value("v");
    return { value: plain(value), references: references(value) };
  }

  it("are resolved by the backend's configuration", () =>
    expect(
      read(
        { s3: { bucket: "b", key: "k", encrypt: true } },
        { backend: "s3", config: { bucket: "b", key: "k" }, workspace: "${terraform.workspace}" },
      ),
    ).toEqual({ value: { unknown: "aws_vpc.v.id" }, references: ["aws_vpc.v.id!"] }));
  it("of local paths are resolved from the folder of each", () =>
    expect(read({ local: { path: "w.tfstate" } }, { backend: "local", config: { path: "../w/w.tfstate" } })).toMatchObject({
      references: ["aws_vpc.v.id!"],
    }));
  it("that are not at hand are unknown", () =>
    expect(read({ s3: { bucket: "b", key: "k" } }, { backend: "s3", config: { bucket: "b", key: "other" } })).toEqual({
      value: { unknown: "data.terraform_remote_state.w.outputs.vpc" },
      references: ["data.terraform_remote_state.w.outputs.vpc!"],
    }));
});
