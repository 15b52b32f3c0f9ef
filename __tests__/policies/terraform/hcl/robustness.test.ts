/** Whatever the text, reading ends soon, without a throw, and says what it did not understand. */
import fc from "fast-check";
import { parseBody, parseExpression, parseTemplate } from "../../../../policies/terraform/hcl/parse";
import { printExpression } from "../../../../policies/terraform/hcl/print";
import { runs } from "../runs";

const SAMPLE = `resource "aws_db_instance" "a" {
  name = "x-\${var.a[0]}%{ if b ~} y %{ else }z%{ endif }\\u00e9"
  tags = { for k, v in m : k => v... if v != null } # comment
  list = [1, -2.5e3, <<-EOT
    a \${b}
  EOT
  , c.*.d, e[*].f[g]] /* comment */
}
`;

const body = (text: string): readonly { readonly message: string }[] => parseBody({ file: "main.tf", text }).diagnostics;

test("a file cut anywhere inside of its block is an error", () => {
  for (let end = 1; end < SAMPLE.length - 2; end++) expect(body(SAMPLE.slice(0, end))).not.toEqual([]);
  expect(body(SAMPLE)).toEqual([]);
});

test("random text is read without a throw", () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom(...SAMPLE.split(/(?<=[^\w])/), "${", "%{", "<<EOT\n", "EOT\n", "\r\n", "\0"));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const source = { file: "main.tf", text: pieces.join("") };
      parseBody(source);
      parseExpression(source);
      parseTemplate(source);
    }),
    runs(500),
  );
});

const TOO_DEEP = "Nested too deeply: more than 1000 levels, or more than the stack holds. Split the expression or block.";

const nested: [string, (depth: number) => string][] = [
  ["parentheses", (depth) => `a = ${"(".repeat(depth)}1${")".repeat(depth)}\n`],
  ["tuples", (depth) => `a = ${"[".repeat(depth)}${"]".repeat(depth)}\n`],
  ["objects", (depth) => `a = ${"{a=".repeat(depth)}1${"}".repeat(depth)}\n`],
  ["blocks", (depth) => "b {\n".repeat(depth) + "}\n".repeat(depth)],
  ["templates", (depth) => `a = ${'"${'.repeat(depth)}1${'}"'.repeat(depth)}\n`],
  ["directives", (depth) => `a = "${"%{ if x }".repeat(depth)}${"%{ endif }".repeat(depth)}"\n`],
  ["calls", (depth) => `a = ${"f(".repeat(depth)}1${")".repeat(depth)}\n`],
  ["negations", (depth) => `a = ${"!".repeat(depth)}b\n`],
  ["indexes", (depth) => `a = ${"b[".repeat(depth)}1${"]".repeat(depth)}\n`],
];

test.each(nested)("%s are read 900 deep, and 100,000 deep are an error", (_, make) => {
  expect(body(make(900))).toEqual([]);
  expect(body(make(100_000)).map(({ message }) => message)).toContain(TOO_DEEP);
});

test.each(nested)("%s are an error where the stack ends before", (_, make) => {
  const text = make(990);
  const onLittleStack = (): ReturnType<typeof body> => {
    try {
      return onLittleStack();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return body(text);
    }
  };
  expect(onLittleStack().map(({ message }) => message)).toEqual([TOO_DEEP]);
});

const chains: [string, (length: number) => string][] = [
  ["conditionals", (length) => `${"b ? 1 : ".repeat(length)}2`],
  ["sums", (length) => `1${" + 1".repeat(length)}`],
  ["traversals", (length) => `b${".c".repeat(length)}`],
  ["indexes", (length) => `b${"[0]".repeat(length)}`],
  ["splats", (length) => `b${"[*]".repeat(length)}`],
];

test.each(chains)("%s are long, not deep", (_, make) => {
  const text = make(20_000);
  const { expression, diagnostics } = parseExpression({ file: "", text });
  expect(diagnostics).toEqual([]);
  expect(printExpression(expression) === text).toBe(true);
});

const long: [string, (length: number) => string][] = [
  ["one line of elements", (length) => `a = [${'"x", '.repeat(length)}]\n`],
  ["one heredoc line of interpolations", (length) => `a = <<EOT\n${"${x} ".repeat(length)}\nEOT\n`],
  ["one string of escapes", (length) => `a = "${"\\n$${".repeat(length)}"\n`],
  ["attributes", (length) => Array.from({ length }, (_, index) => `a${index} = 1\n`).join("")],
  ["unclosed interpolations", (length) => 'a = "${\n'.repeat(length)],
  ["unclosed heredocs", (length) => "a = <<EOT\n".repeat(length)],
  ["unclosed parentheses", (length) => "a = (\n".repeat(length)],
  ["brackets that do not match", (length) => `a = ${"[(".repeat(length)}${"}".repeat(length)}\n`],
];

test.each(long)("%s take time in proportion", (_, make) => {
  const time = (length: number): number => {
    const text = make(length);
    const rounds = Array.from({ length: 3 }, () => {
      const start = performance.now();
      parseBody({ file: "main.tf", text });
      return performance.now() - start;
    });
    return Math.min(...rounds);
  };
  expect(time(40_000)).toBeLessThan(Math.max(8 * 5 * time(5_000), 1_000)); // The square would be 64 times as long, and many seconds.
});
