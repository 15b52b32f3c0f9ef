import fc from "fast-check";
import { parseBody, parseExpression } from "../../../../policies/terraform/hcl/parse";
import { printBody, printExpression } from "../../../../policies/terraform/hcl/print";
import { body, expression, withoutSpans } from "./arbitrary";
import { runs } from "../runs";

test("reading a printed expression gives the same tree", () => {
  fc.assert(
    fc.property(expression, (tree) => {
      const read = parseExpression({ file: "main.tf", text: printExpression(tree) });
      expect(read.diagnostics).toEqual([]);
      expect(withoutSpans(read.expression)).toEqual(withoutSpans(tree));
    }),
    runs(500),
  );
});

test("reading a printed body gives the same tree", () => {
  fc.assert(
    fc.property(body, (tree) => {
      const read = parseBody({ file: "main.tf", text: printBody(tree) });
      expect(read.diagnostics).toEqual([]);
      expect(withoutSpans(read.body)).toEqual(withoutSpans(tree));
    }),
    runs(100),
  );
});

test.each([
  ["aws_vpc.main . id", "aws_vpc.main.id"],
  ['{ a=1 , "b c" : 2 }', '{ a = 1, "b c" = 2 }'],
  ["<<EOT\nhi ${x}\nEOT\n", '"hi ${x}\\n"'],
  ["[ for k,v in m:k if v ]", "[for k, v in m : k if v]"],
  ["a ?b:c", "a ? b : c"],
  ["f( a , b ... )", "f(a, b...)"],
])("%s is shown as %s", (text, shown) => {
  expect(printExpression(parseExpression({ file: "main.tf", text }).expression)).toBe(shown);
});
