/** What is read from a resource has the types of a schema that is not known here: only what no type would change is known. */
import { configurationOf, plain } from "../plain";

const RESOURCE = `resource "x_r" "r" {
  port  = "22"
  size  = 5
  open  = "true"
  name  = "n"
  list  = ["b", "a"]
  same  = ["a", "b"]
  twice = ["a", "a"]
  tags  = { Name = "n", Cost = "12" }
  rule {
    port = 1
  }
  pair {
    port = 1
  }
  pair {
    port = 2
  }
}
`;

/** The value, and of an unknown its options. */
function valueOf(expression: string): unknown {
  const value = configurationOf({ "main.tf": `${RESOURCE}resource "x_s" "s" {\n  v = ${expression}\n}` })
    .resource("x_s.s")!
    .value("v")!;
  return value.kind === "unknown" ? { oneOf: value.oneOf?.map(plain) } : plain(value);
}

it.each([
  ["x_r.r.port", "22"],
  [`"\${x_r.r.port}/\${x_r.r.size}"`, "22/5"],
  ["x_r.r.port + 1", 23],
  ["x_r.r.open ? 1 : 2", 1],
  [`x_r.r.name == "n"`, true],
  [`x_r.r.port == "23"`, false],
  [`tostring(x_r.r.port) == "22"`, true],
  ["tonumber(x_r.r.port) == 22", true],
  [`jsonencode({ a = ":\${x_r.r.port}", b = x_r.r.name })`, `{"a":":22","b":"n"}`],
  [`x_r.r.tags["Name"]`, "n"],
  ["jsonencode(x_r.r.tags)", `{"Cost":"12","Name":"n"}`],
  ["length(x_r.r.list)", 2],
  [`contains(x_r.r.list, "a")`, true],
  ["sort(x_r.r.list)", ["a", "b"]],
  ["toset(x_r.r.list)", ["a", "b"]],
  [`join(",", x_r.r.same)`, "a,b"],
  ["[for each in x_r.r.same : upper(each)]", ["A", "B"]],
  ["x_r.r.rule[0].port", 1],
  ["one(x_r.r.rule).port", 1],
  ["length(x_r.r.rule)", 1],
])("%s is known", (expression, expected) => expect(valueOf(expression)).toEqual(expected));

it.each([
  ["x_r.r.port == 22", [false, true]],
  [`x_r.r.port == "22"`, [true, false]],
  ["x_r.r.size == 5", [true, false]],
  ["jsonencode({ a = x_r.r.port })", [`{"a":"22"}`, `{"a":22}`]],
  [`x_r.r.open == "true"`, [true, false]],
  ["tolist(x_r.r.list)[0]", ["b", "a"]],
  [`join(",", x_r.r.list)`, ["b,a", "a,b"]],
  ["length(x_r.r.twice)", [2, 1]],
  [`x_r.r.same == ["a", "b"]`, [true, false]],
  [
    "[for each in x_r.r.pair : each.port]",
    [
      [1, 2],
      ["2", "1"],
    ],
  ],
])("%s is one of several", (expression, expected) => expect(valueOf(expression)).toEqual({ oneOf: expected }));

it("what is passed on is what is written, whatever its type", () => expect(valueOf("x_r.r.list")).toEqual(["b", "a"]));

it("says why it is not known, and what it depends on", () =>
  expect(
    configurationOf({ "main.tf": `${RESOURCE}resource "x_s" "s" {\n  v = x_r.r.port == 22\n}` })
      .resource("x_s.s")!
      .value("v"),
  ).toMatchObject({
    why: "depends on the types that the provider gives to what is written",
    references: [{ address: "x_r.r", attribute: ["port"] }],
  }));
