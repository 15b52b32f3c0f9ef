import { configurationOf, plain, references } from "../plain";

const VPC = `resource "aws_vpc" "main" {}\n`;

function read(hcl: string, address = "x_reader.r", name = "value") {
  const configuration = configurationOf({ "main.tf": hcl });
  const value = configuration.resource(address)?.value(name);
  return { value: plain(value), references: references(value) };
}

describe("a reference to a resource's attribute", () => {
  it("is unknown where the attribute is not configured, and keeps the resource", () => {
    expect(read(`${VPC}resource "x_reader" "r" { value = aws_vpc.main.id }`)).toEqual({
      value: { unknown: "aws_vpc.main.id" },
      references: ["aws_vpc.main.id!"],
    });
  });

  it("has the configured value, and keeps the resource as well", () => {
    expect(read(`resource "x_group" "g" { name = "data" }\nresource "x_reader" "r" { value = x_group.g.name }`)).toEqual({
      value: "data",
      references: ["x_group.g.name!"],
    });
  });

  it("keeps both resources where the configured value is itself unknown", () => {
    expect(read(`${VPC}resource "x_group" "g" { vpc = aws_vpc.main.id }\nresource "x_reader" "r" { value = x_group.g.vpc }`)).toEqual({
      value: { unknown: "aws_vpc.main.id" },
      references: ["aws_vpc.main.id!", "x_group.g.vpc!"],
    });
  });

  it("keeps the path of what is read", () => {
    expect(read(`${VPC}resource "x_reader" "r" { value = aws_vpc.main.pools[0].cidr }`).references).toEqual(["aws_vpc.main.pools.0.cidr!"]);
  });

  it("is unknown where the attribute is null, since the provider may set it", () => {
    expect(read(`resource "aws_vpc" "main" { cidr = null }\nresource "x_reader" "r" { value = aws_vpc.main.cidr }`).value).toEqual({
      unknown: "aws_vpc.main.cidr",
    });
  });

  it("has no resource where none is declared", () => {
    expect(read(`resource "x_reader" "r" { value = aws_vpc.gone.id }`)).toEqual({
      value: { unknown: "aws_vpc.gone.id" },
      references: ["aws_vpc.gone.id"],
    });
  });

  it("reads an attribute inside a nested block", () => {
    expect(
      read(`resource "x_group" "g" {\n  rule {\n    port = 1\n  }\n}\nresource "x_reader" "r" { value = x_group.g.rule[0].port }`),
    ).toEqual({
      value: 1,
      references: ["x_group.g.rule.0.port!"],
    });
  });

  it("names the data source that is read", () => {
    expect(read(`data "x_image" "i" { owner = "me" }\nresource "x_reader" "r" { value = data.x_image.i.id }`)).toEqual({
      value: { unknown: "data.x_image.i.id" },
      references: ["data.x_image.i.id!"],
    });
  });

  it("survives a whole resource that is passed on", () => {
    const hcl = `${VPC}locals {\n  vpc = aws_vpc.main\n}\nresource "x_reader" "r" { value = local.vpc.id }`;
    expect(read(hcl)).toEqual({ value: { unknown: "aws_vpc.main.id" }, references: ["aws_vpc.main.id!"] });
  });

  it("that leads back to itself is unknown, and does not hang", () => {
    const configuration = configurationOf({ "main.tf": `resource "x_a" "a" { v = x_b.b.v }\nresource "x_b" "b" { v = x_a.a.v }` });
    expect(configuration.resource("x_a.a")!.value("v")).toMatchObject({ kind: "unknown", why: "depends on itself", invalid: true });
  });
});

describe("a reference to instances", () => {
  const groups = `resource "x_group" "g" {\n  count = 2\n  name = "g-\${count.index}"\n}\n`;

  it("by index is that instance", () => {
    expect(read(`${groups}resource "x_reader" "r" { value = x_group.g[1].name }`)).toEqual({
      value: "g-1",
      references: ["x_group.g[1].name!"],
    });
  });

  it("by splat is all of them", () => {
    expect(read(`${groups}resource "x_reader" "r" { value = x_group.g[*].id }`).references).toEqual([
      "x_group.g[0].id!",
      "x_group.g[1].id!",
    ]);
  });

  it("by an index that is not known may be any of them", () => {
    expect(read(`variable "i" {}\n${groups}resource "x_reader" "r" { value = x_group.g[var.i].id }`).references).toEqual([
      "x_group.g[0].id!",
      "x_group.g[1].id!",
    ]);
  });

  it("by an index that does not exist is invalid", () => {
    const configuration = configurationOf({ "main.tf": `${groups}resource "x_reader" "r" { value = x_group.g[2].id }` });
    expect(configuration.resource("x_reader.r")!.value("value")).toMatchObject({
      invalid: true,
      why: "names an instance that does not exist",
    });
  });

  it("keeps the resource where count is not known", () => {
    const hcl = `variable "n" {}\nresource "x_group" "g" { count = var.n }\nresource "x_reader" "r" { value = x_group.g[0].id }`;
    expect(read(hcl).references).toEqual(["x_group.g.id!"]);
  });
});

it("terraform.applying is a value that is only known while Terraform runs", () => {
  const value = configurationOf({ "main.tf": `resource "x_a" "a" { v = terraform.applying ? "a" : "b" }` }).resource("x_a.a")!.value("v");
  expect(value).toMatchObject({ kind: "unknown", why: "is true only while Terraform applies", oneOf: [{ value: "a" }, { value: "b" }] });
  expect(value).not.toHaveProperty("invalid");
});
