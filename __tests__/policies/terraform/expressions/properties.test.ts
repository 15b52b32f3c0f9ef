/** What holds for all inputs: nothing throws, nothing explodes, and addresses are those of another library. */
import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { evaluate } from "../../../../policies/terraform/expressions/evaluate";
import { evaluateJson } from "../../../../policies/terraform/expressions/evaluate-json";
import { FUNCTIONS } from "../../../../policies/terraform/expressions/functions";
import type { Expression } from "../../../../policies/terraform/hcl/ast";
import { string, type Value } from "../../../../policies/terraform/model/value";
import { attribute, names, plain, value } from "./support";
import { runs } from "../runs";

const at = { start: 0, end: 0 };
const literal = (of: string | number | boolean | null): Expression => ({ type: "literal", value: of, ...at });
const scope = names({ u: attribute("aws_x.y", "id") });

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)).map(literal),
    fc.constantFrom("u", "nothing").map((name): Expression => ({ type: "variable", name, ...at })),
    fc
      .record({
        name: fc.constantFrom(...FUNCTIONS.keys()),
        arguments: fc.array(tie("expression"), { maxLength: 4 }),
        expand: fc.boolean(),
      })
      .map((call): Expression => ({ type: "call", ...call, ...at })),
    fc
      .record({ operator: fc.constantFrom("==", "<", "+", "/", "%", "&&"), left: tie("expression"), right: tie("expression") })
      .map((binary) => ({ type: "binary", ...binary, ...at }) as Expression),
    fc
      .record({ condition: tie("expression"), then: tie("expression"), else: tie("expression") })
      .map((each): Expression => ({ type: "conditional", ...each, ...at })),
    fc.array(tie("expression"), { maxLength: 4 }).map((elements): Expression => ({ type: "tuple", elements, ...at })),
    fc
      .array(fc.record({ key: tie("expression"), value: tie("expression") }), { maxLength: 3 })
      .map((items): Expression => ({ type: "object", items, ...at })),
    fc.record({ of: tie("expression"), key: tie("expression") }).map((each): Expression => ({ type: "index", ...each, ...at })),
  ),
}));

test("evaluation never throws, and every unknown can say why, which is no failure of our own", () => {
  fc.assert(
    fc.property(expression, (each) => {
      const result = evaluate(each, scope);
      if (result.kind === "unknown") expect([typeof result.why, typeof result.expression]).toEqual(["string", "string"]);
      if (result.kind === "unknown") expect(result.why).not.toMatch(/could not be evaluated/);
    }),
    runs(300),
  );
});

test("plain JSON is what it was", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4, noUnicodeString: true }), (json) => {
      expect(JSON.stringify(sorted(plain(evaluateJson(json, scope, { templates: false }))))).toBe(JSON.stringify(sorted(json)));
    }),
    runs(300),
  );
});

function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted);
  if (typeof json !== "object" || json === null) return json;
  return Object.entries(json)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, entry]) => [name, sorted(entry)]);
}

const block = fc.oneof(
  fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
  fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })).filter(([address]) => !address.includes(".")),
);

test("the first host and subnet are inside the block, by ipaddr.js", () => {
  fc.assert(
    fc.property(block, ([address, length]) => {
      const text = `${address}/${length}`;
      const whole = ipaddr.parseCIDR(text);
      const first = ipaddr.parse(plain(value(`cidrhost("${text}", 0)`)) as string);
      expect(first.kind() === whole[0].kind() ? first.match(whole as never) : true).toBe(true);
      if (length < (whole[0].kind() === "ipv4" ? 32 : 128)) {
        const [network, bits] = ipaddr.parseCIDR(plain(value(`cidrsubnet("${text}", 1, 1)`)) as string);
        expect([bits, network.kind() === whole[0].kind() ? network.match(whole as never) : true]).toEqual([length + 1, true]);
      }
    }),
    runs(200),
  );
});

const nest = (count: number, wrap: (inner: Expression) => object): Expression => {
  let node = literal(1);
  for (let index = 0; index < count; index++) node = { ...wrap(node), ...at } as Expression;
  return node;
};

test("1,000 nested conditionals and a chain of 10,000 terms", () => {
  const conditional = nest(1_000, (inner) => ({ type: "conditional", condition: literal(true), then: literal(1), else: inner }));
  expect(plain(evaluate(conditional, scope))).toBe(1);
  const sum = nest(10_000, (left) => ({ type: "binary", operator: "+", left, right: literal(1) }));
  expect(plain(evaluate(sum, scope))).toBe(10_001);
  const unknowns = nest(10_000, (left) => ({ type: "binary", operator: "+", left, right: { type: "variable", name: "u", ...at } }));
  expect(evaluate(unknowns, scope)).toMatchObject({ kind: "unknown", why: "is set at apply", references: [{ address: "aws_x.y" }] });
});

test("nesting beyond all measure is an unknown", () => {
  expect(
    evaluate(
      nest(100_000, (inner) => ({ type: "parentheses", inner })),
      scope,
    ),
  ).toMatchObject({ kind: "unknown", why: expect.stringContaining("nested") });
});

test.each([
  ["[for a in range(1000): [for b in range(1000): [for c in range(1000): a]]]", "takes too long to be evaluated"],
  ["setproduct(range(1000), range(1000), range(1000))", "would be a collection of over 1000000 elements"],
  ['format("%1000000000d", 1)', "would be a string of over 10000000 characters"],
  ['indent(2000000000, "a\\nb")', "would be a string of over 10000000 characters"],
])("%s is not worked out", (text, why) => expect(value(text)).toMatchObject({ kind: "unknown", why }));

test("numbers beyond all measure are refused", () => {
  expect(value("1e5000 * 1e5000 * 1e5000").kind).toBe("unknown");
});

test("the options of a long chain of unknown choices are not listed once for each link", () => {
  const chain = (length: number): string => `${Array.from({ length }, (_, index) => `u ? ${index} : `).join("")}0`;
  const few = value(chain(60), scope);
  expect(few.kind === "unknown" && few.oneOf?.length).toBe(61);
  expect(value(chain(5_000), scope)).toMatchObject({ kind: "unknown", references: [{ address: "aws_x.y" }] });
});

test("a set has each text once, with a question mark too", () => {
  expect(plain(value('toset(["a?", "a?"])'))).toEqual(["a?"]);
});

test("values that share their parts a billion times over are not walked", () => {
  let shared: Value = string("x");
  for (let index = 0; index < 40; index++) shared = { kind: "tuple", elements: [shared, shared] };
  const bomb = names({ x: shared });
  for (const text of ["jsonencode(x)", "flatten(x)", "toset(x)", "x == x", "yamlencode(x)"]) expect(value(text, bomb).kind).toBe("unknown");
});
