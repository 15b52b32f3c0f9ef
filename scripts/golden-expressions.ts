/**
 * Records what real Terraform makes of the expressions in __tests__/policies/terraform/expressions/golden/*.json.
 *
 *   npx ts-node scripts/golden-expressions.ts
 *
 * The keys of those files are the expressions: add one with `null` as its answer and run the script. Answers are the text of `jsonencode`,
 * "ERROR", "(known after apply)" or "(sensitive value)". Needs `terraform` 1.11 on the PATH and nothing else: the module uses no provider from a registry.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mixedExpressions } from "./golden-mixes";

const GOLDEN = join(__dirname, "..", "__tests__", "policies", "terraform", "expressions", "golden");

/** Files whose expressions are made here, all operators and conversions over all kinds of values. */
const GENERATED = "mixes.json";

/** So many at once: the console answers only the last line of its input, so that they are asked for as one list. */
const BATCH = 200;

/** An error that `try` does not catch (a syntax error) leaves the whole list without an answer: it is then searched for by halves. */
function answers(folder: string, expressions: readonly string[]): string[] {
  const items = expressions.map((expression) => `try(jsonencode({v = (${expression})}), "ERROR")`);
  const { status, stdout } = spawnSync("terraform", [`-chdir=${folder}`, "console"], {
    input: `[${items.join(", ")}]\n`,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const lines = stdout.split("\n").slice(1, -2);
  if (status === 0 && lines.length === expressions.length) return lines.map(unwrap);
  if (expressions.length === 1) return ["ERROR"];
  const half = expressions.length >> 1;
  return [...answers(folder, expressions.slice(0, half)), ...answers(folder, expressions.slice(half))];
}

/** The console prints strings in quotes with HCL's escapes, which are JSON's and those of templates. */
function unwrap(line: string): string {
  const item = line.trim().replace(/,$/, "");
  if (item.startsWith("(")) return item;
  return (JSON.parse(item) as string)
    .replaceAll("$${", "${")
    .replaceAll("%%{", "%{")
    .replace(/^\{"v":(.*)\}$/s, "$1");
}

function main(): void {
  const { terraform_version: version } = JSON.parse(execFileSync("terraform", ["version", "-json"], { encoding: "utf8" })) as {
    terraform_version: string;
  };
  if (!version.startsWith("1.11.")) throw new Error(`Terraform 1.11 is required, not ${version}.`);
  const folder = mkdtempSync(join(tmpdir(), "golden-"));
  try {
    cpSync(join(GOLDEN, "module"), folder, { recursive: true });
    for (const file of new Set([...readdirSync(GOLDEN), GENERATED])) {
      if (!file.endsWith(".json")) continue;
      const path = join(GOLDEN, file);
      const expressions = file === GENERATED ? mixedExpressions() : Object.keys(JSON.parse(readFileSync(path, "utf8")) as object);
      const recorded: string[] = [];
      for (let start = 0; start < expressions.length; start += BATCH)
        recorded.push(...answers(folder, expressions.slice(start, start + BATCH)));
      const entries = expressions.map((expression, index) => [expression, recorded[index]] as const);
      writeFileSync(path, `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`);
      console.log(`${file}: ${expressions.length} expressions, ${recorded.filter((answer) => answer === "ERROR").length} errors`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
