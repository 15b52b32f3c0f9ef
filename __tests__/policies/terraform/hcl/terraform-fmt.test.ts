/** What is syntax and what is not, by the word of the real Terraform, where it is on the machine. */
import { spawnSync } from "node:child_process";
import { parseBody } from "../../../../policies/terraform/hcl/parse";

const hasTerraform = spawnSync("terraform", ["version"], { env: { ...process.env, CHECKPOINT_DISABLE: "1" } }).status === 0;

test.each([
  ["a = 1"],
  ["\ufeffa = 1\n"],
  ["a = 1\r\nb = 2\r\n"],
  ["b { /* x */ c = 1 /* y */ }\n"],
  ["é-ß = 1\n"],
  ['a = "${\nx\n}"\n'],
  ["a = f(<<EOT\nx\nEOT\n, 1)\n"],
  ["a = (b\n.c)\n"],
  ["a = provider::x::y(1)\n"],
  ["a = 'x'\n"],
  ["a = 1\0\n"],
  ["a = <<EOT\nx\nEOT"],
  ["a = <<EOT \nx\nEOT\n"],
  ["b { x = 1, y = 2 }\n"],
  ["a = 1 /* x\n */ b = 2\n"],
  ["a = { b = 1 c = 2 }\n"],
  ["a = b.0.1\n"],
  ["a = -\n1\n"],
])("%j", (text) => {
  if (!hasTerraform) return console.info("skipped: no terraform on the PATH");
  const { status } = spawnSync("terraform", ["fmt", "-"], { input: text, env: { ...process.env, CHECKPOINT_DISABLE: "1" } });
  expect(parseBody({ file: "main.tf", text }).diagnostics.length > 0).toBe(status !== 0);
});
