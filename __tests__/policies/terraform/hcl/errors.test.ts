import { parseBody, parseExpression, parseTemplate } from "../../../../policies/terraform/hcl/parse";
import { locate } from "../../../../policies/terraform/source";

function errors(text: string): string[] {
  return parseBody({ file: "main.tf", text }).diagnostics.map(({ message, source, span }) => {
    const { line, column } = locate(source, span.start);
    return `${line}:${column} ${message}`;
  });
}

test.each([
  ["the star of a splat on a line of its own", "a = b[\n*]\n", ['2:1 Expected an expression, found "*".']],
  ["a value left out", "a =\n", ["1:4 Expected an expression, found the end of the line."]],
  ["an attribute set twice", "a = 1\na = 2\n", ["2:1 The attribute a is set twice."]],
  ["a block that is not closed", 'b "x" {\n  a = 1\n', ['1:1 The block b is not closed: "}" is missing.']],
  ["a closing brace too many", "a = 1\n}\nb = 2\n", ['2:1 Expected an attribute or a block, found "}".']],
  [
    "a string over two lines",
    'a = "x\ny"\n',
    [
      "1:5 A quoted string ends on its line. Write \\n for a line break, or use a heredoc.",
      "2:2 A quoted string ends on its line. Write \\n for a line break, or use a heredoc.",
    ],
  ],
  ["a string to the end of the file", 'a = "x', ['1:5 Unclosed string: the closing quote (") is missing.']],
  ["an unknown escape", 'a = "\\d"\n', ["1:6 \\d is not an escape sequence. A backslash is written \\\\."]],
  ["half of a surrogate pair", 'a = "\\ud800"\n', ["1:6 \\ud800 is not a character."]],
  ["single quotes", "a = 'x'\n", [`1:5 The character "'" is not part of the language. Strings are written in double quotes.`]],
  ["a NUL", "a = 1\0\n", ["1:6 The character U+0000 is not part of the language."]],
  ["a lone carriage return", "a = 1\rb = 2\n", ["1:6 The character U+000D is not part of the language."]],
  [
    "a lone carriage return in a heredoc",
    "a = <<E\nb\rc\nE\n",
    ["2:2 A carriage return stands only before a line break. Save the file with one kind of line break."],
  ],
  ["a comment that is not closed", "a = 1 /* x", ['1:7 Unclosed comment: "*/" is missing.']],
  [
    "a heredoc without its marker",
    "a = <<EOT\nx\n",
    ["1:5 Unclosed heredoc: a line with nothing but EOT, and a line break behind it, is missing."],
  ],
  [
    "a heredoc whose marker ends the file",
    "a = <<EOT\nx\nEOT",
    ["1:5 Unclosed heredoc: a line with nothing but EOT, and a line break behind it, is missing."],
  ],
  [
    "two attributes in a block on one line",
    "b { x = 1, y = 2 }\n",
    ['1:10 Expected "}" (a block on one line has only one attribute), found ",".'],
  ],
  ["a template as a label", 'b "x${y}" {}\n', ["1:3 A label takes no template; write $${ for a literal ${."]],
  [
    "a conditional over two lines",
    "a = b ?\n1 : 2\n",
    ["1:8 Expected an expression, found the end of the line.", '2:1 Expected an attribute or a block, found "1".'],
  ],
  ["a directive that is not closed", 'a = "%{ if x }y"\n', ["1:6 %{ if … } has no %{ endif }."]],
  ["a directive that was not opened", 'a = "%{ endfor }"\n', ["1:6 %{ endfor } does not belong to an open %{ for … }."]],
  ["a key in a tuple", "a = [for k, v in x : k => v]\n", ['1:24 Expected no key in a tuple (an object is built with "{"), found "=>".']],
  ["a reference as a key", "a = { b.c = 1 }\n", ['1:7 Ambiguous key: write (b.c) for the value of the reference, or "b.c" for the name.']],
  ["two indexes after dots", "a = b.0.1\n", ['1:7 Expected one index after the dot (two are written [0][1]), found "0.1".']],
])("%s", (_, text, expected) => {
  expect(errors(text)).toEqual(expected);
});

test("each mistake is one error, and what is right is read", () => {
  const { body, diagnostics } = parseBody({ file: "main.tf", text: "a = \nb = 2\nc {\n  x = [1,\n    ;\n  ]\n  y = 3\n}\nd = ~\ne = 5\n" });
  expect(diagnostics.map(({ span }) => span.start)).toEqual([4, 29, 49]);
  expect(body.attributes.map(({ name }) => name)).toEqual(["b", "e"]);
  expect(body.blocks.map((block) => [block.type, block.body.attributes.map(({ name }) => name)])).toEqual([["c", ["y"]]]);
});

test("a file that is no HCL at all has a hundred errors at most", () => {
  expect(errors("}\n".repeat(5000))).toHaveLength(100);
});

test("an expression ends where its text ends", () => {
  expect(parseExpression({ file: "main.tf", text: "a b" }).diagnostics.map(({ message }) => message)).toEqual([
    'Expected the end of the expression, found "b".',
  ]);
});

test("a template of a JSON string has its errors too", () => {
  expect(parseTemplate({ file: "main.tf.json", text: "a ${b" }).diagnostics).toMatchObject([
    {
      message: 'Expected a closing brace "}" of the sequence that begins with ${ (for literal text write $${), found the end of file.',
      span: { start: 5 },
    },
  ]);
});
