/** What stays known, and what is remembered, where a part is unknown. */
import { convertValue } from "../../../../policies/terraform/expressions/convert";
import { evaluateJson } from "../../../../policies/terraform/expressions/evaluate-json";
import { decodeJson } from "../../../../policies/terraform/expressions/json";
import { type MappingValue, NULL, number, string, type UnknownValue, type Value } from "../../../../policies/terraform/model/value";
import { attribute, names, plain, value } from "./support";

const open: MappingValue = { kind: "object", entries: new Map([["name", string("n")]]), open: (name) => attribute("aws_x.r", name) };
const scope = names({ u: attribute("aws_vpc.main", "id"), w: attribute("aws_x.y", "arn"), r: open, null_: NULL });
const unknown = (text: string): UnknownValue => {
  const result = value(text, scope);
  if (result.kind !== "unknown") throw new Error(`${text} is known`);
  return result;
};
const elements = (of: Value | undefined): readonly Value[] => (of && "elements" in of ? of.elements : []);
const addresses = (of: Value): string[] => (of.references ?? []).map(({ address }) => address);

test("a conditional with an unknown condition can only be one of its branches", () => {
  expect(unknown('u == "x" ? "0.0.0.0/0" : "10.0.0.0/8"').oneOf).toEqual([string("0.0.0.0/0"), string("10.0.0.0/8")]);
});

test("a conditional whose branches are alike is what both are", () => {
  expect(value('u == "x" ? "0.0.0.0/0" : "0.0.0.0/0"', scope)).toEqual(string("0.0.0.0/0"));
  expect(value('u == "x" ? 1 : u == "y" ? 1 : 1', scope)).toEqual(number(1));
  expect(plain(value('u == "x" ? ["a"] : ["a"]', scope))).toEqual(["a"]);
  expect(unknown('u == "x" ? u : u').oneOf).toHaveLength(2);
});

test.each([
  ["trimspace(local.text)", ["KEY=1 HOST=", "aws_vpc.main.id", "\nEND=1"]],
  ["chomp(local.text)", ["  KEY=1 HOST=", "aws_vpc.main.id", "\nEND=1"]],
  ["indent(2, local.text)", ["  KEY=1 HOST=", "aws_vpc.main.id", "\n  END=1\n  "]],
  ['trimspace("a ${u}")', ["a ", 'trimspace("a ${u}")']],
])("%s keeps what is known of a text", (call, pieces) => {
  const text = '"  KEY=1 HOST=${u}\\nEND=1\\n"';
  const { parts } = unknown(call.replace("local.text", text));
  expect(parts!.map((part) => (typeof part === "string" ? part : part.expression))).toEqual(pieces);
});

test("options go through functions, operators and templates", () => {
  expect(unknown('"${u == "x" ? "0.0.0.0" : "10.0.0.0"}/8"').oneOf).toEqual([string("0.0.0.0/8"), string("10.0.0.0/8")]);
  expect(unknown('cidrsubnet(u == "x" ? "10.0.0.0/8" : "0.0.0.0/0", 8, 1)').oneOf).toEqual([string("10.1.0.0/16"), string("1.0.0.0/8")]);
});

test("options that Terraform would refuse are left out", () => {
  expect(unknown('tonumber(u == "x" ? "1" : "a")').oneOf).toEqual([{ kind: "number", value: 1 }]);
});

test("coalesce with an unknown before a known", () => {
  expect(unknown('coalesce(u, "0.0.0.0/0")').oneOf?.[1]).toEqual(string("0.0.0.0/0"));
});

test.each([
  'concat(["0.0.0.0/0"], u)',
  'setunion(["0.0.0.0/0"], u)',
  'distinct(concat(["0.0.0.0/0"], u))',
  'compact(concat(["0.0.0.0/0", ""], u))',
  'toset(concat(["0.0.0.0/0"], u))',
  'tolist(concat(["0.0.0.0/0"], u))',
  '[for c in concat(["0.0.0.0/0"], u) : c]',
  'sort(concat(["0.0.0.0/0"], u))',
])("%s includes what is known", (text) => {
  expect(unknown(text).includes).toEqual([string("0.0.0.0/0")]);
});

test("each element of a flattened list is one of those that were given", () => {
  expect(unknown('flatten([["0.0.0.0/0"], u])')).toMatchObject({ includes: [string("0.0.0.0/0"), { kind: "unknown" }], only: true });
});

test("what is not known of a list stays open when it is flattened with others", () => {
  expect(unknown('flatten([concat(["0.0.0.0/0"], u), "10.0.0.0/8"])').includes).toEqual([
    string("0.0.0.0/0"),
    expect.objectContaining({ kind: "unknown" }),
    string("10.0.0.0/8"),
  ]);
});

const nameOf = (one: Value) => (one.kind === "string" ? one.value : one.kind === "unknown" ? one.expression : one.kind);
const several = 'concat(["a"], [for x in ["b", u] : [x]])';
test.each([
  [`sort(["b", u, "a"])`, ["b", "aws_vpc.main.id", "a"]],
  [`flatten([[concat(["c"], u)], ["d"]])`, ["c", 'concat(["c"], u)', "d"]],
  [`flatten([[${several}], "z"])`, ["a", "b", "aws_vpc.main.id", "z"]],
  [`compact(["a", u, "", null])`, ["a", "aws_vpc.main.id"]],
  [`distinct(["a", u, "a"])`, ["a", "aws_vpc.main.id"]],
  [`[for c in ["a", u] : c if c != ""]`, ["a", "aws_vpc.main.id"]],
  [`[for c in ["a", null] : c if c == null || u == "x"]`, ["a", "null"]],
])("%s holds nothing but what it was given", (text, given) => {
  const result = value(text, scope);
  const held = result.kind === "unknown" ? result.includes! : elements(result);
  expect(held.slice(0, given.length).map(nameOf)).toEqual(given);
  expect(result).toMatchObject(result.kind === "unknown" ? { only: true } : {});
});

test.each([
  ['length(u == "x" ? ["a"] : ["b"])', { kind: "number", value: 1 }],
  ['length(u == "x" ? ["a"] : ["b", "c"])', { kind: "unknown", oneOf: [number(1), number(2)] }],
  ['upper(u == "x" ? "a" : "A")', string("A")],
  ['[for c in [u == "x" ? ["a"] : ["b"]] : "taken" if length(c) > 0]', { kind: "tuple", elements: [string("taken")] }],
])("%s is known where all choices lead to one value", (text, expected) => {
  expect(value(text, scope)).toMatchObject(expected);
});

test.each([
  ['replace("a_X_c", "_X_", u)', ["a", "aws_vpc.main.id", "c"]],
  ['replace("_X_a_X_", "_X_", u)', ["aws_vpc.main.id", "a", "aws_vpc.main.id"]],
  ['replace("${u}/_X_/y", "_X_", "x")', ['replace("${u}/_X_/y", "_X_", "x")', "/x/y"]],
])("%s keeps what is known", (text, pieces) => {
  expect(unknown(text).parts!.map((part) => (typeof part === "string" ? part : part.expression))).toEqual(pieces);
});

test.each([
  'replace("${u}_/y", "_X_", "x")',
  'replace("x/_X${u}", "_X_", "x")',
  'replace("${u}X${u}", "_X_", "x")',
  'replace("${u}-a", "/a/", "x")',
])("%s may replace what begins or ends in the unknown", (text) => {
  expect(unknown(text)).not.toHaveProperty("parts");
});

test("replace remembers what is done to a text that is not known", () => {
  const { replaced } = unknown('replace(replace(u, "_X_", "x"), "_Y_", "y")');
  expect(replaced).toMatchObject({ from: "_Y_", text: { replaced: { from: "_X_", text: { expression: "aws_vpc.main.id" } } } });
  expect(replaced!.put(string("a_Y_"))).toEqual(string("ay"));
});

test("a slice of a list that is not known has as many elements as are asked for", () => {
  expect(value("slice(u, 1, 3)", scope)).toMatchObject({
    kind: "list",
    elements: [{ expression: "slice(u, 1, 3)[0]" }, { expression: "slice(u, 1, 3)[1]", references: [{ address: "aws_vpc.main" }] }],
  });
  expect(value("length(slice(u, 0, 2))", scope)).toMatchObject({ value: 2 });
});

test.each(["slice(u, 2, 1)", "slice(u, 0, 100000000)"])("%s is no list", (text) => {
  expect(unknown(text)).not.toHaveProperty("elements");
});

test.each(['join("", [u])', 'join(",", [u])', 'join("", ["", u])', '"${u}${""}"'])("%s is the one unknown that it holds", (text) => {
  expect(unknown(text)).toMatchObject({ expression: "aws_vpc.main.id" });
});

test("two of one unknown are not that unknown", () => {
  expect(unknown('"${u}-${u}"').parts).toMatchObject([{ expression: "aws_vpc.main.id" }, "-", { expression: "aws_vpc.main.id" }]);
});

test("a list that is not known stays so when it is sorted or flattened", () => {
  for (const text of ["sort(u)", "flatten(u)"]) expect(unknown(text)).not.toHaveProperty("includes");
});

test("a conversion keeps that there is nothing else", () => {
  expect(unknown(`tolist(sort(["b", u]))`)).toMatchObject({ includes: [string("b"), {}], only: true });
});

test.each(["reverse", "sort", "distinct"])("%s remembers the texts that it was worked out from", (name) => {
  expect(unknown(`${name}(concat(["a"], u))[0]`).texts?.()).toEqual(["a"]);
});

test("compressed text remembers what it is of", () => {
  expect(unknown('base64gzip("a")').encodes?.parts).toEqual(["a"]);
  expect(unknown('base64gzip("a ${u}")').encodes?.parts).toEqual(["a ", expect.objectContaining({ kind: "unknown" })]);
});

test("a list with an unknown element keeps the others", () => {
  const list = value('["0.0.0.0/0", u]', scope);
  expect(list.kind === "tuple" && list.elements[0]).toEqual(string("0.0.0.0/0"));
});

test("beginning and end of a string are known", () => {
  expect(unknown('"arn:${u}/32"')).toMatchObject({
    prefix: "arn:",
    suffix: "/32",
    parts: ["arn:", { kind: "unknown", expression: "aws_vpc.main.id" }, "/32"],
  });
  expect(unknown('format("%s/32", u)').suffix).toBe("/32");
  expect(unknown('join("-", ["a", u])').prefix).toBe("a-");
});

test("an unknown says what was written, why, and what it depends on", () => {
  const result = unknown('upper("${u}-${w}")');
  expect(result).toMatchObject({ expression: 'upper("${u}-${w}")', why: "is set at apply" });
  expect(addresses(result)).toEqual(["aws_vpc.main", "aws_x.y"]);
});

test("merge keeps what nothing unknown can overwrite", () => {
  const merged = value("merge({ a = 1, b = 1 }, u, { b = 2 })", scope) as MappingValue;
  expect([...merged.entries]).toEqual([["b", { kind: "number", value: 2 }]]);
  expect(addresses(merged.open!("a"))).toEqual(["aws_vpc.main"]);
});

test("a policy document can be read around its unknowns", () => {
  const text = value('jsonencode({ Statement = [{ Principal = "*", Resource = ["${w}/*", w] }] })', scope);
  const document = decodeJson(text) as MappingValue;
  const statement = elements(document.entries.get("Statement"))[0] as MappingValue;
  expect(statement.entries.get("Principal")).toEqual(string("*"));
  const resources = elements(statement.entries.get("Resource"));
  expect(resources).toMatchObject([
    { kind: "unknown", suffix: "/*" },
    { kind: "unknown", expression: "aws_x.y.arn" },
  ]);
  expect(addresses(resources[0]!)).toEqual(["aws_x.y"]);
});

test("a document written as text with interpolations is read too", () => {
  const text = evaluateJson('{"Principal": "*", "Resource": "${w}/*", "More": ${jsonencode(u)}}', scope);
  const document = decodeJson(text) as MappingValue;
  expect(document.entries.get("Principal")).toEqual(string("*"));
  expect(document.entries.get("More")).toMatchObject({ kind: "unknown" });
});

test("a whole resource gives its attributes, known or not", () => {
  expect(value("r.name", scope)).toEqual(string("n"));
  expect(addresses(value("r.arn", scope))).toEqual(["aws_x.r"]);
  expect(addresses(elements(value("r[*].arn", scope))[0]!)).toEqual(["aws_x.r"]);
  expect(addresses(unknown("values(r)"))).toEqual(["aws_x.r"]);
  expect(addresses(unknown("jsonencode(r)"))).toEqual(["aws_x.r"]);
  expect(addresses(unknown("[for v in r : v]"))).toEqual(["aws_x.r"]);
});

test("a known value keeps the attributes through which it was read", () => {
  const read: Value = { ...string("role"), references: [{ address: "aws_iam_role.r", attribute: ["name"] }] };
  expect(value('"x-${r}"', names({ r: read }))).toEqual({ ...string("x-role"), references: read.references });
});

test("a value that does not convert to its variable's type is invalid", () => {
  expect(convertValue(string("a"), "number", () => "var.x")).toMatchObject({ kind: "unknown", invalid: true, expression: "var.x" });
  expect(convertValue(string("5"), "number", () => "var.x")).toEqual({ kind: "number", value: 5 });
});

test("JSON: names and strings are templates, and plain data is data", () => {
  expect(plain(evaluateJson({ a: ["${1 + 1}", "plain", 1.5, null, true], '${upper("k")}': { b: "$${x}" } }, names({})))).toEqual({
    a: [2, "plain", 1.5, null, true],
    K: { b: "${x}" },
  });
  expect(plain(evaluateJson("${no}", names({}), { templates: false }))).toBe("${no}");
  expect(evaluateJson("${", names({}))).toMatchObject({ kind: "unknown", invalid: true });
});

test.each(["timestamp()", "uuid()", 'bcrypt("x")', "provider::aws::region()", 'file("x")'])("%s is unknown, not invalid", (text) => {
  expect(unknown(text).invalid).toBeUndefined();
});
