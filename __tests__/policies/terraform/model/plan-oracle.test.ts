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
  types: {
    "main.tf": `resource "aws_security_group" "g" {\n  name = "g"\n  ingress {\n    from_port = "22"\n    to_port = 22\n    protocol = "tcp"\n    cidr_blocks = ["10.0.0.0/8"]\n  }\n}\nresource "aws_iam_user" "x" {\n  name = "x"\n  force_destroy = "true"\n  tags = { a = 5 }\n}\n${user(`[tolist(aws_security_group.g.ingress)[0].from_port == 22, length(aws_security_group.g.ingress), one(aws_security_group.g.ingress[*].from_port)]`)}${user(`[aws_iam_user.x.force_destroy == true, aws_iam_user.x.force_destroy == "true", aws_iam_user.x.force_destroy ? 1 : 2, aws_iam_user.x.tags, aws_iam_user.x.tags.a == "5", aws_iam_user.x.name == "x"]`, "w")}`,
  },
  order: {
    "main.tf": `resource "aws_lb" "l" {\n  name = "x"\n  internal = true\n  security_groups = ["sg-2", "sg-1"]\n  subnets = ["subnet-2", "subnet-1"]\n}\n${user(`[tolist(aws_lb.l.security_groups)[0], join(",", aws_lb.l.subnets)]`)}${user(`[length(aws_lb.l.security_groups), contains(aws_lb.l.subnets, "subnet-1"), sort(aws_lb.l.subnets), aws_lb.l.subnets == ["subnet-2", "subnet-1"], toset(aws_lb.l.subnets)]`, "w")}`,
  },
  boundary: {
    "main.tf": `module "m" {\n  source = "./m"\n  port = "5432"\n  flag = "true"\n  s = 5\n  l = ["1", 2]\n  m = { a = 1, b = "x" }\n  any = [1, "2"]\n  o = { a = 1, extra = 2 }\n}`,
    "m/main.tf": `variable "port" { type = number }\nvariable "flag" { type = bool }\nvariable "s" { type = string }\nvariable "l" { type = set(number) }\nvariable "m" { type = map(string) }\nvariable "any" { type = list(any) }\nvariable "o" { type = object({ a = string }) }\n${user("[var.port, var.flag, var.s, var.l, var.m, var.any, var.o]")}`,
  },
  optional: {
    "main.tf": `variable "x" {\n  type = object({ a = optional(object({ b = optional(number, 3), c = optional(list(string), ["z"]) }), {}), d = optional(map(object({ e = optional(bool, true) }))) })\n  default = { d = { k = {} } }\n}\nvariable "y" {\n  type = set(object({ a = optional(number, 1) }))\n  default = [{}, { a = 1 }, { a = 2 }]\n}\n${user("[var.x, var.y]")}`,
  },
  overrides: {
    "main.tf": `resource "aws_security_group" "g" {\n  name = "g"\n  tags = { a = "1" }\n  dynamic "ingress" {\n    for_each = [1, 2]\n    content {\n      from_port = ingress.value\n      to_port = 1\n      protocol = "tcp"\n      self = true\n    }\n  }\n}\nvariable "v" {\n  type = number\n  default = 1\n}\nlocals {\n  l = 1\n  k = 2\n}\nmodule "m" {\n  source = "./m"\n  x = 1\n  y = 1\n}\n${user("[var.v, local.l, local.k, module.m.o]")}`,
    "a_override.tf": `resource "aws_security_group" "g" {\n  tags = { c = "3" }\n  ingress {\n    from_port = 9\n    to_port = 9\n    protocol = "tcp"\n    self = true\n  }\n}\nvariable "v" { default = "7" }\nlocals { l = 5 }\nmodule "m" { x = 2 }`,
    "override.tf.json": `{"resource":{"aws_security_group":{"g":{"name":"json"}}},"locals":{"k":"\${1+5}"}}`,
    "m/main.tf": `variable "x" {}\nvariable "y" {}\noutput "o" { value = "\${var.x}\${var.y}" }`,
  },
  providers: {
    "main.tf": `provider "aws" {\n  alias = "w"\n  region = "eu-west-2"\n  access_key = "x"\n  secret_key = "x"\n  skip_credentials_validation = true\n  skip_requesting_account_id = true\n  skip_metadata_api_check = true\n  default_tags {\n    tags = { t = "1" }\n  }\n}\nmodule "m" {\n  source = "./m"\n  providers = { aws.x = aws.w }\n}`,
    "m/main.tf": `terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws", configuration_aliases = [aws.x] }\n  }\n}\nresource "aws_iam_user" "u" {\n  provider = aws.x\n  name = "x"\n}`,
  },
  chain: {
    "main.tf": `module "a" {\n  source = "./m"\n  for_each = { x = 1, y = 2 }\n  n = each.value\n}\nmodule "b" {\n  source = "./m"\n  for_each = module.a\n  n = each.value.o\n}`,
    "m/main.tf": `variable "n" {}\nresource "aws_iam_user" "u" {\n  count = var.n\n  name = "u\${count.index}"\n}\noutput "o" { value = var.n + 1 }`,
  },
  through: {
    "main.tf": `${VPC}locals { id = aws_vpc.v.id }\nmodule "m" {\n  source = "./m"\n  id = aws_vpc.v.id\n}\nresource "aws_subnet" "output" {\n  vpc_id = module.m.id\n  cidr_block = "10.0.0.0/24"\n}\nresource "aws_subnet" "local" {\n  vpc_id = local.id\n  cidr_block = "10.0.0.0/24"\n}`,
    "m/main.tf": `variable "id" {}\noutput "id" { value = var.id }`,
  },
  undecided: {
    "main.tf": `resource "terraform_data" "t" { input = "x" }\nresource "aws_iam_user" "u" {\n  name = "n"\n  tags = {\n    a = terraform_data.t.id == "x" ? "y" : "n"\n    b = try(terraform_data.t.id, "x")\n    c = length([terraform_data.t.id, 1])\n    d = contains(["a", terraform_data.t.id], "a")\n    e = merge({ a = terraform_data.t.id }, { a = "k" }).a\n    f = jsondecode(jsonencode({ a = terraform_data.t.id, b = "k" })).b\n    g = element(["a", terraform_data.t.id], 2)\n    h = terraform_data.t.id == null\n    i = "x" == "a\${terraform_data.t.id}"\n    j = false && terraform_data.t.id == "x"\n    k = join(",", reverse(["a", terraform_data.t.id]))\n    l = length(toset([terraform_data.t.id, "1"]))\n  }\n}`,
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

  it("traces through outputs in either form, and through local values where they are at hand: a plan has none", () => {
    const read = (configuration: Configuration, name: string) =>
      references(configuration.resource(`module.through.aws_subnet.${name}`)!.value("vpc_id"));
    const vpc = ["module.through.aws_vpc.v.id!"];
    expect([read(ours, "output"), read(ours, "local"), read(planned, "output")]).toEqual([vpc, vpc, vpc]);
    expect(read(planned, "local")).toEqual(["module.through.local.id"]);
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
