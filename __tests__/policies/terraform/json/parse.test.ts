import fc from "fast-check";
import { parseJson } from "../../../../policies/terraform/json/parse";
import { runs } from "../runs";

const read = (text: string): { value: unknown; errors: string[] } => {
  const { value, diagnostics } = parseJson({ file: "main.tf.json", text });
  return { value, errors: diagnostics.map(({ message, span }) => `${span.start}-${span.end} ${message}`) };
};

test("any JSON has the value that JSON.parse gives", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(read(text)).toEqual({ value: JSON.parse(text), errors: [] });
    }),
  );
});

test("random text is refused exactly where JSON.parse refuses it", () => {
  const piece = fc.constantFrom(
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "1",
    "-",
    "0",
    "e5",
    ".5",
    "true",
    "nul",
    '"a"',
    '"\\u003a"',
    "\\",
    " ",
    "\n",
    "\0",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const isRepeated = /set twice/.test(read(text).errors.join());
      expect(read(text).errors.length === 0 || isRepeated).toBe(isJson);
    }),
    runs(1000),
  );
});

test.each([
  ["a trailing comma", '{"a":1,}', '7-8 Expected a key in double quotes, found "}".'],
  ["an array cut off", "[1,2", '4-4 Expected "," or "]", found the end of the file.'],
  ["a missing colon", '{"a" 1}', '5-6 Expected ":" and a value, found "1".'],
  ["a string cut off", '"abc\\"', "0-6 The string is not closed."],
  [
    "a line break in a string",
    '"a\nb"',
    "2-3 A string ends on its line: its closing quote is missing, or a line break is not written \\n.",
  ],
  ["a NUL in a string", '"\0"', "1-2 The control character U+0000 is written as an escape sequence in a string."],
  ["an unknown escape", '"\\q"', "1-3 Not an escape sequence of JSON. A backslash is written \\\\."],
  ["a leading zero", "01", '0-2 Expected a value, found "01".'],
  ["nothing", "", "0-0 Expected a value, found the end of the file."],
  ["something behind it", "{} x", '3-4 Expected the end of the file, found "x".'],
])("%s", (_, text, error) => {
  expect(read(text)).toEqual({ value: undefined, errors: [error] });
});

describe("a repeated key", () => {
  test("of blocks is the array of them, as in Terraform", () => {
    expect(read('{"resource":{"a":{}},"resource":[{"b":{}}]}')).toEqual({ value: { resource: [{ a: {} }, { b: {} }] }, errors: [] });
  });
  test("of attributes is an error", () => {
    expect(read('{"a":{"public":true,"public":false}}').errors).toEqual(['20-28 The key "public" is set twice in one object.']);
  });
  test("is seen behind colons written as escapes", () => {
    expect(read('{"b":"\\u003a","a":1,"a":2}').errors).toEqual(['20-23 The key "a" is set twice in one object.']);
  });
  test("of comments means nothing", () => {
    expect(read('{"//":1,"//":2}')).toEqual({ value: { "//": 2 }, errors: [] });
  });
  test("__proto__ is a key as any other", () => {
    const { value } = read('{"__proto__":{"a":1},"__proto__":{"b":2}}');
    expect(Object.entries(value as object)).toEqual([["__proto__", [{ a: 1 }, { b: 2 }]]]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

test.each([
  [1000, []],
  [1001, ["1000-1001 Nested too deeply: more than 1000 levels, or more than the stack holds."]],
  [1_000_000, ["1000-1001 Nested too deeply: more than 1000 levels, or more than the stack holds."]],
])("%i levels", (depth, expected) => {
  expect(read("[".repeat(depth) + "]".repeat(depth)).errors).toEqual(expected);
});
