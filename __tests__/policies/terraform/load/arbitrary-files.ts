/** Random files that Terraform accepts, in both syntaxes, and the same files with mistakes. Every name ends in the number of its file. */
import fc from "fast-check";

const PIECES = [
  "a",
  "Z",
  "é",
  "\u{1f600}",
  " ",
  "\\n",
  '\\"',
  "\\\\",
  "\\u00e9",
  "$${a}",
  "%%{if}",
  "$ ",
  "% ",
  "#",
  "//",
  "0.0.0.0/0",
  "{",
  "}",
];
const quoted = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((all) => `"${all.join("")}"`);

/** Expressions by type. `x#` stands for what is declared in the same file. */
const typed = fc.letrec<Record<"text" | "number" | "truth" | "list" | "map", string>>((tie) => {
  const [text, number, truth, list, map] = [tie("text"), tie("number"), tie("truth"), tie("list"), tie("map")];
  const of = (strings: TemplateStringsArray, ...parts: fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((values) => strings.reduce((before, piece, index) => before + values[index - 1]! + piece));
  const depth = { maxDepth: 4, depthSize: "small" as const };
  return {
    text: fc.oneof(
      depth,
      quoted,
      fc.constantFrom("var.v#", "local.a#", "path.module", "terraform.workspace", "terraform_data.r#.id", '"${local.a#}"'),
      of`"x\${${text}}-\${ ${number} }"`,
      of`"%{ if ${truth} ~} y %{ else }\${~ ${text} }%{ endif }"`,
      of`"%{ for k, v in ${map} }\${k}=\${v};%{ endfor }"`,
      of`upper(${text})`,
      of`format("%s/%v", ${text}, ${number})`,
      of`join(",", ${list})`,
      of`(${truth} ? ${text} : ${text})`,
      of`try(${list}[0], ${text})`,
      of`lookup(${map}, "k", ${text})`,
      of`jsonencode({ a = ${text}, "b" : ${list}, (${quoted}) = [${number}] })`,
    ),
    number: fc.oneof(
      depth,
      fc.constantFrom("0", "1", "1.5", "1e3", "12345678901234567890", "var.n#"),
      of`(${number} + ${number} * 2 - 1)`,
      of`-${fc.constantFrom("1", "(2)", "var.n#")}`,
      of`length(${list})`,
      of`max(${number}, ${number})`,
    ),
    truth: fc.oneof(
      depth,
      fc.constantFrom("true", "false"),
      of`(${number} >= ${number})`,
      of`(${text} == ${text})`,
      of`!${fc.constantFrom("true", "(false)")}`,
      of`(${truth} && ${truth} || !${truth})`,
      of`contains(${list}, ${text})`,
      of`can(${text})`,
    ),
    list: fc.oneof(
      depth,
      of`[${text}]`,
      of`[${text}, ${text},]`,
      of`[for x in ${list} : lower(x)]`,
      of`[for i, x in ${list} : "\${i}\${x}" if i != 1]`,
      of`concat(${list}, ${list})`,
      of`concat([${list}, ${list}]...)`,
      of`values(${map})`,
      fc.constantFrom('tolist(["a"])', "[]", '[{ k = "v" }][*].k', "terraform_data.s#.*.id", "terraform_data.s#[*].id"),
    ),
    map: fc.oneof(
      depth,
      of`{ k = ${text}, "l" = ${text} }`,
      of`{\n    k = ${text} # one\n    l : ${text}, // two\n  }`,
      of`{ for k, v in ${map} : k => upper(v) }`,
      of`{ for x in ["a", "b"] : x => ${text} }`,
      of`merge(${map}, ${map})`,
    ),
  };
});

const repeated = fc.oneof(
  { arbitrary: fc.constant({}), weight: 3 },
  typed.list.map((list) => ({ for_each: `toset(${list.includes("terraform_data") ? "[]" : list})` })),
  typed.truth.map((truth) => ({ count: truth.includes("terraform_data") ? "1" : `${truth} ? 1 : 0` })),
);

const content = fc.record({ ...typed, repeated, again: typed.text, triggers: typed.map });
type Content = typeof content extends fc.Arbitrary<infer Of> ? Of : never;

/** What a file declares, with expressions in native syntax. */
function native(one: Content): string {
  const repetition = Object.entries(one.repeated as Record<string, string>).map(([name, value]) => `  ${name} = ${value}\n`);
  return `variable "v#" {
  type     = string
  default  = "d"
  nullable = false
  validation {
    condition     = var.v# != "" && can(regex("^[a-z]", var.v#))
    error_message = "Wrong."
  }
}
variable "n#" { default = 1 }
variable "o#" {
  type = object({ a = optional(string, "x"), b = list(map(any)), c = optional(tuple([number, bool])) })
  default = { b = [] }
}
/* values
   of all types */
locals {
  a# = "a"
  b# = ${one.list}
  c# = <<-EOT
    one \${${one.number}}
      %{ if ${one.truth} }two%{ endif ~}
    $\${no} three
  EOT
}
resource "terraform_data" "r#" {
  input = "i"
}
resource "terraform_data" "s#" {
  count = 2
}
resource terraform_data "t#" {
${repetition.join("")}  input            = ${one.text}
  triggers_replace = ${one.triggers}
  depends_on       = [terraform_data.r#]
  lifecycle {
    create_before_destroy = true
    ignore_changes        = [input]
    precondition {
      condition     = local.a# == "a" || ${one.truth}
      error_message = "No."
    }
  }
  provisioner "local-exec" { command = "true" }
}
moved {
  from = terraform_data.old#
  to   = terraform_data.r#
}
removed {
  from = terraform_data.gone#
  lifecycle { destroy = false }
}
check "c#" {
  assert {
    condition     = local.a# == "a" || ${one.truth}
    error_message = "Not so."
  }
}
output "o#" {
  value     = [${one.again}, ${one.map}]
  sensitive = true
}
`;
}

/** The same in JSON syntax. */
function json(one: Content): string {
  const template = (expression: string) => `\${${expression}}`;
  const repetition = Object.entries(one.repeated as Record<string, string>).map(([name, value]) => [name, template(value)]);
  const file = {
    "//": "generated",
    variable: { "v#": { type: "string", default: "d" }, "n#": { default: 1 }, "o#": [{ type: "list(map(any))", default: [] }] },
    locals: [{ "a#": "a", "b#": template(one.list) }, { "c#": { x: [template(one.number), true, null, 1.5] } }],
    resource: {
      terraform_data: {
        "r#": { input: "i" },
        "s#": [{ count: 2 }],
        "t#": {
          ...Object.fromEntries(repetition),
          input: template(one.text),
          triggers_replace: { k: template(one.again), [`\${"x"}`]: "y" },
          depends_on: ["terraform_data.r#"],
          lifecycle: {
            ignore_changes: ["input"],
            precondition: [{ condition: template(`local.a# == "a" || ${one.truth}`), error_message: "No." }],
          },
          provisioner: [{ "local-exec": { command: "true" } }],
        },
      },
    },
    moved: [{ from: "terraform_data.old#", to: "terraform_data.r#" }],
    output: { "o#": { value: [template(one.map)], sensitive: true } },
  };
  return JSON.stringify(file, null, 2);
}

const encoded = fc.constantFrom(
  (text: string) => text,
  (text: string) => text,
  (text: string) => `\ufeff${text}`,
  (text: string) => text.replaceAll("\n", "\r\n"),
);

/** A file by its number: its name and text. */
export type File = (index: number) => readonly [name: string, text: string];

export const file: fc.Arbitrary<File> = fc.tuple(content, encoded, fc.boolean()).map(
  ([one, encode, isJson]): File =>
    (index) =>
      isJson ? [`f${index}.tf.json`, numbered(json(one), index)] : [`f${index}.tf`, encode(numbered(native(one), index))],
);

/** `a#` becomes `a7`; a sign of a comment or in a string stays. */
const numbered = (text: string, index: number): string => text.replace(/(?<=[a-z_])#/g, String(index));

const INSERTED = [
  "",
  '"',
  "${",
  "%{",
  "}",
  "{",
  "(",
  ")",
  "[",
  "]",
  ".",
  ",",
  "=",
  ":",
  "~",
  "\n",
  " ",
  "1",
  "a",
  "-",
  "<<",
  "\\",
  "/*",
  "&",
  "...",
  "=>",
  "'",
  "@",
  ";",
];
const mistake = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), remove: fc.nat(3), insert: fc.constantFrom(...INSERTED) });

/** One to three mistakes for a file. */
export const mistakes = fc.array(mistake, { minLength: 1, maxLength: 3 });

export const withMistakes = (text: string, made: readonly { at: number; remove: number; insert: string }[]): string =>
  made.reduce((before, { at, remove, insert }) => {
    const place = Math.floor(at * before.length);
    return before.slice(0, place) + insert + before.slice(place + remove);
  }, text);
