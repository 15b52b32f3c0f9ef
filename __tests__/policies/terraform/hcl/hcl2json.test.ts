/** The oracle: HashiCorp's own reader, as `@cdktf/hcl2json` compiled it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getExpressionAst, parse } from "@cdktf/hcl2json";
import fc from "fast-check";
import { parseBody, parseExpression } from "../../../../policies/terraform/hcl/parse";
import { printBody, printExpression } from "../../../../policies/terraform/hcl/print";
import { body, expression } from "./arbitrary";
import { skeleton, theirSkeleton, toHcl2json } from "./hcl2json-tree";
import { runs } from "../runs";

const corpus = join(__dirname, "../../../../../shared/corpus/cases.ndjson");

test("files of the corpus have the same content", async () => {
  if (!existsSync(corpus)) return console.info("skipped: no corpus beside the repository");
  const cases = readFileSync(corpus, "utf8").trim().split("\n");
  const files = cases.flatMap((line) => Object.entries((JSON.parse(line) as { files: Record<string, string> }).files));
  let compared = 0;
  for (const [file, text] of files) {
    if (!file.endsWith(".tf")) continue;
    const theirs = await parse(file, text).catch(() => undefined);
    const { body, diagnostics } = parseBody({ file, text });
    if (theirs === undefined) continue;
    expect(diagnostics).toEqual([]);
    expect(toHcl2json(body, text)).toEqual(theirs);
    compared++;
  }
  expect(compared).toBeGreaterThan(700);
}, 300_000);

test("generated bodies have the same content", async () => {
  await fc.assert(
    fc.asyncProperty(body, async (tree) => {
      const text = printBody(tree);
      fc.pre(!/%\{[^"]*null/.test(text)); // It evaluates a directive around a null that it prints, to nothing.
      const theirs = await parse("main.tf", text).catch((error: unknown) => String(error));
      fc.pre(!/convert (block|expression): (?!.*parse config)/.test(String(theirs))); // It evaluates, and refuses what has no JSON.
      expect(toHcl2json(parseBody({ file: "main.tf", text }).body, text)).toEqual(theirs);
    }),
    runs(50),
  );
}, 300_000);

test("generated expressions have the same tree", async () => {
  await fc.assert(
    fc.asyncProperty(expression, async (tree) => {
      const text = printExpression(tree);
      const theirs = await getExpressionAst("main.tf", text);
      expect(skeleton(parseExpression({ file: "main.tf", text }).expression)).toBe(theirSkeleton(theirs!));
    }),
    runs(150),
  );
}, 300_000);

test("files with random mistakes are refused exactly where theirs are", async () => {
  const sample = `a = "\${b.c[0]} %{ if x ~} y %{ else }z%{ endif }"
b "x" y { c = [for k, v in x : k if v] }
h = <<-EOT
    a \${b}
  EOT
o = { a = 1, "b" : 2, (c) = 3
  d = -1.5e3 # x
}
u = (a ? b : c) && !d || e == f(g...)[*].h.*.i /* z */
`;
  const piece = fc.constantFrom(
    "",
    '"',
    "$",
    "%{",
    "}",
    "(",
    "]",
    ".",
    ",",
    "=",
    ":",
    "~",
    "\n",
    "\r",
    " ",
    "1",
    "a",
    "-",
    "<<",
    "EOT\n",
    "\\",
    "#",
    "/*",
    "&",
    "...",
    "=>",
    "é",
    "\0",
    "for",
    "'",
  );
  const mistake = fc.record({ at: fc.nat(sample.length), remove: fc.nat(3), insert: piece });
  await fc.assert(
    fc.asyncProperty(fc.array(mistake, { minLength: 1, maxLength: 3 }), async (mistakes) => {
      const text = mistakes.reduce((before, { at, remove, insert }) => before.slice(0, at) + insert + before.slice(at + remove), sample);
      const refused = await parse("main.tf", text).then(
        () => false,
        (error: unknown) => String(error).includes("parse config"),
      );
      expect(parseBody({ file: "main.tf", text }).diagnostics.length > 0).toBe(refused);
    }),
    runs(300),
  );
}, 300_000);
