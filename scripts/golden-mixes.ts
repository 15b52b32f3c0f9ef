/** Every operator, conversion and conditional over every kind of value: the expressions that nobody would write by hand. */

const VALUES = [
  "1",
  "0",
  "-2.5",
  "1e30",
  '"1"',
  '"abc"',
  '""',
  '"true"',
  "true",
  "false",
  "null",
  "terraform_data.u.output",
  "[]",
  "[1, 2]",
  '["a", "b"]',
  '[1, "a", null]',
  "[terraform_data.u.output]",
  "{}",
  "{ a = 1 }",
  '{ a = 1, b = "x" }',
  "{ a = terraform_data.u.output }",
  "tolist([1, 2])",
  'toset(["b", "a"])',
  'tomap({ a = "x" })',
];

const OPERATORS = ["==", "!=", "<", ">=", "+", "-", "*", "/", "%", "&&", "||"];

const OF_ONE = [
  (x: string) => `-${x}`,
  (x: string) => `!${x}`,
  (x: string) => `"<\${${x}}>"`,
  (x: string) => `${x}[*]`,
  (x: string) => `[for k, v in ${x} : [k, v]]`,
  (x: string) => `{ for k, v in ${x} : k => v }`,
  (x: string) => `(${x})[0]`,
  (x: string) => `(${x})["a"]`,
  (x: string) => `(${x}).a`,
  (x: string) => `${x} ? 1 : 2`,
  ...[
    ..."abs ceil chomp compact concat distinct flatten floor issensitive jsonencode keys length lower max merge one reverse".split(" "),
    ..."setunion signum sort strrev sum title tobool tolist tomap tonumber toset tostring transpose trimspace upper values".split(" "),
    ..."alltrue anytrue base64encode coalesce coalescelist jsondecode md5 urlencode yamlencode can try".split(" "),
  ].map((name) => (x: string) => `${name}(${x})`),
];

const OF_TWO = [
  ...OPERATORS.map((operator) => (x: string, y: string) => `${x} ${operator} ${y}`),
  (x: string, y: string) => `true ? ${x} : ${y}`,
  (x: string, y: string) => `tolist([${x}, ${y}])`,
  (x: string, y: string) => `contains([${x}], ${y})`,
  (x: string, y: string) => `coalesce(${x}, ${y})`,
  (x: string, y: string) => `merge(${x}, ${y})`,
  (x: string, y: string) => `concat(${x}, ${y})`,
  (x: string, y: string) => `setunion(${x}, ${y})`,
  (x: string, y: string) => `format("%v|%s", ${x}, ${y})`,
];

export function mixedExpressions(): string[] {
  const one = VALUES.flatMap((value) => OF_ONE.map((form) => form(value)));
  const two = VALUES.flatMap((left) => VALUES.flatMap((right) => OF_TWO.map((form) => form(left, right))));
  // Every fourth pair is enough to meet all kinds in all forms, and keeps the file small.
  return [...new Set([...one, ...two.filter((_, index) => index % 4 === 0)])];
}
