/** Input that is wrong, or made to exhaust who reads it: an error with its place, and exit code 2. */
import { symlinkSync } from "node:fs";
import { inScratchFolder, run, write } from "./run-cli";

inScratchFolder();

const RESOURCE = `resource "x_r" "r" {\n  v = 1\n}\n`;
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const megabytes = (count: number) => "1,".repeat(count * 500_000);

async function errorsOf(files: Record<string, string | Buffer>, path = ".") {
  write(files);
  const { code, stdout } = await run(["check", path, "--format", "json"]);
  const { errors } = JSON.parse(stdout) as {
    errors: { message: string; location?: { file: string; line: number; column: number } }[];
  };
  return {
    code,
    errors: errors.map(({ message, location }) => `${location ? `${location.file}:${location.line}:${location.column} ` : ""}${message}`),
  };
}

it.each([
  ["invalid UTF-8", { "main.tf": Buffer.from([0x61, 0xff]) }, /^main\.tf:1:2 Not UTF-8: the byte 0xFF at offset 1 /],
  ["a NUL", { "main.tf": `${RESOURCE}\0` }, /^main\.tf:4:1 The character U\+0000 is not part of the language\.$/],
  ["a file that is cut off", { "main.tf": RESOURCE.slice(0, -2) }, /^main\.tf:1:1 The block resource is not closed: "}" is missing\.$/],
  ["JSON that is cut off", { "main.tf.json": `{"resource": {` }, /^main\.tf\.json:1:15 Expected .*, found the end of the file\.$/],
  [
    "10 MB on one line, with a mistake at its end",
    { "main.tf": `locals { a = [${megabytes(10)} }\n` },
    /^main\.tf:1:10000016 Expected an expression, found "}"\.$/,
  ],
  ["1,001 brackets", { "main.tf": `locals {\n  a = ${nested(1001)}\n}\n` }, /^main\.tf:2:1006 Nested too deeply: more than 1000 levels/],
  ["1,001 brackets in JSON", { "main.tf.json": `{"locals": {"a": ${nested(1001)}}}` }, /^main\.tf\.json:1:1016 Nested too deeply/],
  [
    "a module that calls itself through another",
    {
      "main.tf": `module "a" {\n  source = "./a"\n}`,
      "a/main.tf": `module "b" {\n  source = "../b"\n}`,
      "b/main.tf": `module "a" {\n  source = "../a"\n}`,
    },
    /^b\/main\.tf:2:12 The module calls itself, directly or through others\.$/,
  ],
  ["a local value that depends on itself", { "main.tf": `locals {\n  a = local.a\n}` }, /^main\.tf:2:7 local\.a depends on itself\.$/],
  ["a resource that refers to itself", { "main.tf": `resource "x_r" "r" {\n  v = x_r.r.id\n}` }, /^main\.tf:2:7 x_r\.r refers to itself\./],
  [
    "a count beyond the limit",
    { "main.tf": `resource "x_r" "r" {\n  count = 1e9\n}` },
    /^main\.tf:2:11 count is 1000000000: .* which is the limit\.$/,
  ],
  [
    "a for_each that cannot be worked out",
    { "main.tf": `resource "x_r" "r" {\n  for_each = toset([for a in range(1000) : [for b in range(1000) : "\${a}.\${b}"]]...)\n}` },
    /^main\.tf:2:14 for_each cannot be worked out: .* takes too long to be evaluated\.$/,
  ],
  [
    "a module outside",
    { "main.tf": `module "m" {\n  source = "../m"\n}` },
    /^main\.tf:2:12 "\.\.\/m" is outside of what was given to read\./,
  ],
  [
    "a file outside",
    { "main.tf": `locals {\n  a = file("../secret")\n}` },
    /^main\.tf:2:7 "\.\.\/secret" is outside of what was given to read\./,
  ],
  [
    "a template outside",
    { "main.tf": `locals {\n  a = templatefile("/etc/hosts", {})\n}` },
    /^main\.tf:2:7 "\/etc\/hosts" is outside of what was given to read\./,
  ],
  ["a function that there is not", { "main.tf": `locals {\n  a = nope(1)\n}` }, /^main\.tf:2:7 There is no function named "nope"\.$/],
  ["a block that there is not", { "main.tf": `resouce "x_r" "r" {}` }, /^main\.tf:1:1 Terraform has no block "resouce"\.$/],
] as [string, Record<string, string | Buffer>, RegExp][])("exits 2 for %s", async (_, files, error) => {
  const found = await errorsOf(files);
  expect(found).toEqual({ code: 2, errors: [expect.stringMatching(error)] });
});

it("exits 2 for a symbolic link that leads outside", async () => {
  write({ "a/main.tf": RESOURCE, "secret.tf": RESOURCE });
  symlinkSync("../secret.tf", "a/link.tf");
  expect(await errorsOf({}, "a")).toEqual({
    code: 2,
    errors: ["link.tf is a symbolic link that leads outside of what was given to read; it is not followed."],
  });
});

it.each([
  ["a pattern that would explode without RE2", `regex("^(a+)+$", join("", [for i in range(1000) : "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"]))`],
  [
    "many captures that could match anything",
    `regex("(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]$", join("", [for i in range(1000) : "aaaaaaaaaaaaaaaaaaaa"]))`,
  ],
  ["repetitions of repetitions", `replace(join("", [for i in range(1000) : "x"]), "/(((x{0,1000}){0,1000}){0,1000})/", "y")`],
  ["a string that doubles itself thirty times", `local.a29`],
  ["a template that renders itself", `templatefile("t.tftpl", {})`],
])("ends with %s, whose value is not known", async (_, expression) => {
  const doubling = Array.from(
    { length: 30 },
    (_, index) => `  a${index} = ${index === 0 ? '"0123456789"' : `"\${local.a${index - 1}}\${local.a${index - 1}}"`}`,
  );
  const files = {
    "main.tf": `locals {\n${doubling.join("\n")}\n}\nresource "aws_db_instance" "r" {\n  publicly_accessible = ${expression} == "x"\n}`,
    "t.tftpl": '${templatefile("t.tftpl", {})}',
  };
  write(files);
  const { code, stdout } = await run(["check", ".", "--format", "json"]);
  const { errors, findings } = JSON.parse(stdout) as { errors: unknown[]; findings: { policyId: string; messageId: string }[] };
  expect({ code, errors }).toEqual({ code: 1, errors: [] });
  expect(findings.find(({ policyId }) => policyId === "rds-no-public-instance")).toMatchObject({ messageId: "unknown" });
});
