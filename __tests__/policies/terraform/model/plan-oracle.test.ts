/**
 * What a real `terraform plan` says of many small configurations, against what we say of the same files: equal wherever both are known, and
 * never known here where it is not known there. One init and one plan for all of them.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { load } from "../../../../policies/terraform/load/load";
import type { Configuration, Resource } from "../../../../policies/terraform/model/resource";
import type { Value } from "../../../../policies/terraform/model/value";
import { references } from "../plain";

const ENVIRONMENT = join(__dirname, "../../../../../shared/bin/tf-env");

const PROVIDER = `
provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "x"
  secret_key                  = "x"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
}
`;

/** Each is one module; \`user("expression")\` is a resource whose tag is the JSON of the expression. */
const user = (expression: string, name = "u") =>
  `resource "aws_iam_user" "${name}" {\n  name = "n"\n  tags = { v = jsonencode(${expression}) }\n}\n`;
const VPC = `resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }\n`;

const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  locals: { "main.tf": `locals {\n  a = local.b + 1\n  b = 2\n}\n${user("local.a")}` },
  defaults: {
    "main.tf": `variable "x" {\n  type = object({ a = string, b = optional(number, 3), c = optional(string) })\n  default = { a = 1 }\n}\n${user("var.x")}`,
  },
  conversion: { "main.tf": `variable "x" {\n  type = set(string)\n  default = ["b", "a", "b"]\n}\n${user("var.x")}` },
  nullable: {
    "main.tf": `module "m" {\n  source = "./m"\n  x = null\n}\n`,
    "m/main.tf": `variable "x" {\n  default = "d"\n  nullable = false\n}\n${user("var.x")}`,
  },
  nulls: { "main.tf": `module "m" {\n  source = "./m"\n  x = null\n}\n`, "m/main.tf": `variable "x" { default = "d" }\n${user("var.x")}` },
  count: { "main.tf": `resource "aws_iam_user" "u" {\n  count = 3\n  name = "n\${count.index}"\n}` },
  zero: {
    "main.tf": `resource "aws_iam_user" "u" {\n  count = 0\n  name = "n"\n}\n${user("[length(aws_iam_user.u), aws_iam_user.u[*].name, one(aws_iam_user.u[*].name)]", "w")}`,
  },
  map: {
    "main.tf": `resource "aws_iam_user" "u" {\n  for_each = { b = "x", a = "y" }\n  name = "\${each.key}-\${each.value}"\n}\n${user(`[for k, u in aws_iam_user.u : "\${k}\${u.name}"]`, "w")}`,
  },
  set: { "main.tf": `resource "aws_iam_user" "u" {\n  for_each = toset(["b", "a+c"])\n  name = each.value\n}` },
  configured: {
    "main.tf": `resource "aws_iam_role" "r" {\n  name = "r"\n  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })\n}\n${user("aws_iam_role.r.name")}`,
  },
  computed: { "main.tf": `${VPC}${user("aws_vpc.v.id")}` },
  partly: {
    "main.tf": `${VPC}resource "aws_subnet" "s" {\n  vpc_id = aws_vpc.v.id\n  cidr_block = cidrsubnet(aws_vpc.v.cidr_block, 8, 1)\n}`,
  },
  conditional: { "main.tf": `${VPC}${user(`aws_vpc.v.id == "x" ? 1 : 2`)}${user(`true ? 1 : 2`, "w")}` },
  dynamic: {
    "main.tf": `variable "p" { default = [80, 443] }\n${VPC}resource "aws_security_group" "g" {\n  name = "g"\n  vpc_id = aws_vpc.v.id\n  dynamic "ingress" {\n    for_each = var.p\n    content {\n      from_port = ingress.value\n      to_port = ingress.value\n      protocol = "tcp"\n      cidr_blocks = ["10.\${ingress.key}.0.0/16"]\n    }\n  }\n}`,
  },
  iterator: {
    "main.tf": `resource "aws_security_group" "g" {\n  name = "g"\n  dynamic "ingress" {\n    for_each = { a = { p = 1, c = ["10.0.0.0/8"] } }\n    iterator = it\n    content {\n      description = it.key\n      from_port = it.value.p\n      to_port = it.value["p"]\n      protocol = "tcp"\n      cidr_blocks = it.value.c\n    }\n  }\n}`,
  },
  nested: {
    "main.tf": `resource "aws_s3_bucket_lifecycle_configuration" "l" {\n  bucket = "b"\n  dynamic "rule" {\n    for_each = ["a"]\n    content {\n      id = rule.value\n      status = "Enabled"\n      dynamic "transition" {\n        for_each = [30]\n        content {\n          days = transition.value\n          storage_class = "GLACIER"\n        }\n      }\n    }\n  }\n}`,
  },
  attribute: {
    "main.tf": `resource "aws_security_group" "g" {\n  name = "g"\n  ingress = [{ from_port = 1, to_port = "2", protocol = "tcp", cidr_blocks = ["10.0.0.0/8"], description = null, ipv6_cidr_blocks = [], prefix_list_ids = [], security_groups = [], self = false }]\n}`,
  },
  modules: {
    "main.tf": `module "m" {\n  for_each = { a = 1, b = 2 }\n  source = "./m"\n  x = each.value\n}\n${user(`[module.m["a"].y, values(module.m)[*].y]`)}`,
    "m/main.tf": `variable "x" {}\n${user("var.x * 2")}output "y" { value = var.x * 2 }`,
  },
  passing: {
    "main.tf": `${VPC}module "m" {\n  source = "./m"\n  vpc = aws_vpc.v\n}\n${user("module.m.id")}`,
    "m/main.tf": `variable "vpc" {}\n${user("[var.vpc.cidr_block, var.vpc.id]")}output "id" { value = var.vpc.cidr_block }`,
  },
  paths: {
    "main.tf": `module "m" { source = "./m" }`,
    "m/main.tf": `resource "aws_iam_user" "u" {\n  name = "n"\n  tags = { v = file("\${path.module}/f.txt") }\n}`,
    "m/f.txt": "text",
  },
  template: {
    "main.tf": user(`templatefile("\${path.module}/t.tftpl", { names = ["a", "b"] })`),
    "t.tftpl": "%{ for n in names ~}\n${n};\n%{ endfor ~}\n",
  },
  strings: { "main.tf": user(`"\${true} \${1.50} \${format("%03d", 7)}"`) },
  numbers: { "main.tf": user(`[1e3, 0.1 + 0.2, 9007199254740993, 10 / 3]`) },
  heredoc: { "main.tf": user(`<<-E\n    a\n      b\n  E\n`) },
  override: {
    "main.tf": `resource "aws_iam_user" "u" {\n  name = "n"\n  path = "/a/"\n}`,
    "override.tf": `resource "aws_iam_user" "u" { path = "/b/" }`,
  },
  json: {
    "main.tf.json": JSON.stringify({
      locals: { a: "${1 + 1}", b: ["%{if true}x%{endif}"] },
      resource: {
        aws_iam_user: { u: { name: "n${local.a}", tags: { v: "${jsonencode(local.b)}" }, "//": "comment" } },
        aws_security_group: {
          g: {
            name: "g",
            dynamic: {
              ingress: [
                { for_each: [1, 2], content: { from_port: "${ingress.value}", to_port: "${ingress.value}", protocol: "tcp", self: true } },
              ],
            },
          },
        },
      },
    }),
  },
  sensitive: {
    "main.tf": `variable "x" {\n  default = "s"\n  sensitive = true\n}\nresource "aws_iam_user" "u" {\n  name = "n"\n  tags = { v = var.x }\n}`,
  },
  splat: {
    "main.tf": `resource "aws_subnet" "s" {\n  count = 2\n  vpc_id = "vpc-1"\n  cidr_block = "10.0.\${count.index}.0/24"\n}\n${user("aws_subnet.s[*].cidr_block")}${user("aws_subnet.s[*].id", "w")}`,
  },
  tries: { "main.tf": user(`[try(local.x.b, "none"), can(local.x.a), lookup(local.x, "c", 3)]`) + `locals {\n  x = { a = 1 }\n}` },
};

const skipped = !existsSync(ENVIRONMENT) && "no tf-env beside the repository";

(skipped ? describe.skip : describe)(`terraform plan${skipped ? ` (${skipped})` : ""}`, () => {
  let root: string;
  let planned: Configuration;
  let ours: Configuration;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "plan-oracle-"));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    write(
      "main.tf",
      PROVIDER +
        Object.keys(CASES)
          .map((name) => `module "${name}" {\n  source = "./${name}"\n}\n`)
          .join(""),
    );
    for (const [name, files] of Object.entries(CASES)) for (const [path, text] of Object.entries(files)) write(`${name}/${path}`, text);
    const script = `set -e; eval "$(${ENVIRONMENT})"; terraform init -input=false >/dev/null; terraform plan -input=false -lock=false -out=p >/dev/null; terraform show -json p > plan.json`;
    execFileSync("bash", ["-c", script], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const loaded = load([join(root, "plan.json"), root]);
    expect(loaded.errors).toEqual([]);
    [planned, ours] = loaded.inputs.map((input) => input.configurations[0]!) as [Configuration, Configuration];
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const of = (configuration: Configuration, name: string): readonly Resource[] =>
    configuration.resources.filter((resource) => resource.address.startsWith(`module.${name}.`));

  it.each(Object.keys(CASES))("agrees on %s", (name) => {
    const theirs = of(planned, name);
    expect(
      of(ours, name)
        .map((resource) => resource.address)
        .sort(),
    ).toEqual(theirs.map((resource) => resource.address).sort());
    for (const resource of theirs) {
      const own = ours.resource(resource.address)!;
      for (const attribute of own.names)
        expect({ at: `${own.address}.${attribute}`, differs: difference(own.value(attribute), resource.value(attribute)) }).toEqual({
          at: `${own.address}.${attribute}`,
          differs: undefined,
        });
    }
  });

  it("traces what is not known to the same resources", () => {
    const read = (configuration: Configuration) => references(configuration.resource("module.partly.aws_subnet.s")!.value("vpc_id"));
    expect(read(ours)).toEqual(["module.partly.aws_vpc.v.id!"]);
    expect(read(planned)).toEqual(read(ours));
  });
});

/** What is known here and not the same there; undefined where nothing is. */
function difference(own: Value | undefined, theirs: Value | undefined): string | undefined {
  if (own === undefined || own.kind === "null" || own.kind === "unknown") return undefined;
  if (theirs === undefined || theirs.kind === "null") return `known here (${own.kind}), null there`;
  if (theirs.kind === "unknown") return "elements" in own || "entries" in own ? undefined : `known here (${own.kind}), unknown there`;
  if ("elements" in own) {
    if (!("elements" in theirs) || own.elements.length !== theirs.elements.length) return "another number of elements";
    // The order of a set is the provider's own.
    const left = [...theirs.elements];
    for (const element of own.elements) {
      const index = left.findIndex((other) => difference(element, other) === undefined);
      if (index === -1) return `no element like ${JSON.stringify(element)}`;
      left.splice(index, 1);
    }
    return undefined;
  }
  if ("entries" in own) {
    if (!("entries" in theirs)) return `${own.kind} here, ${theirs.kind} there`;
    for (const [name, entry] of own.entries) {
      const inside = difference(entry, theirs.entries.get(name));
      if (inside) return `${name}: ${inside}`;
    }
    return undefined;
  }
  const text = (value: Value) =>
    "value" in value ? String(value.kind === "number" ? (value.exact ?? value.value) : value.value) : value.kind;
  return text(own) === text(theirs) ? undefined : `${text(own)} here, ${text(theirs)} there`;
}
