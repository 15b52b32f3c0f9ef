import { locateJson } from "../../../../policies/terraform/json/locate";

const source = { file: "main.tf.json", text: '{"a": [ {"b\\u0021" : "c, ]\\"" } ], "d":{"e":[1,2]}, "d": {"f": 3}, "g": [{}, {}]}' };

test.each<[(string | number)[], string]>([
  [[], source.text],
  [["a", 0, "b!"], '"c, ]\\""'],
  [["a", "b!"], '"c, ]\\""'],
  [["d", 0, "e", 1], "2"],
  [["d", 1, "f"], "3"],
  [["a", 0, 0, "b!"], '"c, ]\\""'],
  [["a", 1], '[ {"b\\u0021" : "c, ]\\"" } ]'],
  [["d", 0, "f"], '{"e":[1,2]}'],
  [["g", "x"], "[{}, {}]"],
  [["a", 0, "b!", "x"], '"c, ]\\""'],
])("%j", (path, expected) => {
  const span = locateJson(source, path);
  expect(source.text.slice(span.start, span.end)).toBe(expected);
});

test("many places of a large file are found in time", () => {
  const length = 20_000;
  const large = {
    file: "a",
    text: JSON.stringify(Object.fromEntries(Array.from({ length }, (_, index) => [`r${index}`, { list: [index] }]))),
  };
  for (let index = 0; index < length; index++) {
    const { start, end } = locateJson(large, [`r${index}`, "list", 0]);
    expect(large.text.slice(start, end)).toBe(String(index));
  }
});
