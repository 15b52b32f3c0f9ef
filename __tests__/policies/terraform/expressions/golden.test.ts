/** Recorded answers of real Terraform (scripts/golden-expressions.ts), compared to the byte. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../../../policies/terraform/expressions/evaluate";
import { encodeJson } from "../../../../policies/terraform/expressions/json";
import type { Scope } from "../../../../policies/terraform/expressions/scope";
import { isSensitive } from "../../../../policies/terraform/expressions/unknowns";
import { parseExpression } from "../../../../policies/terraform/hcl/parse";
import { unknown, type Value } from "../../../../policies/terraform/model/value";
import { DISAGREEMENTS } from "./golden-disagreements";
import { filesBelow } from "./support";

const GOLDEN = join(__dirname, "golden");

const scope: Scope = {
  resolve: (root, steps) =>
    root === "terraform_data" && steps.length >= 2
      ? { value: unknown("terraform_data.u.output", "is set at apply", [{ address: "terraform_data.u", attribute: ["output"] }]), used: 2 }
      : undefined,
  files: filesBelow(join(GOLDEN, "module")),
};

function answer(text: string): string {
  const { expression, diagnostics } = parseExpression({ file: "golden", text });
  if (diagnostics.length > 0) return "ERROR";
  return written(evaluate(expression, scope));
}

function written(value: Value): string {
  const json = encodeJson(value, () => "");
  if (value.kind === "unknown" && value.invalid) return "ERROR";
  if (isSensitive(value)) return "(sensitive value)";
  return json.kind === "string" ? json.value : "(known after apply)";
}

const files = readdirSync(GOLDEN).filter((file) => file.endsWith(".json"));

test.each(files)("%s agrees with Terraform", (file) => {
  const recorded = JSON.parse(readFileSync(join(GOLDEN, file), "utf8")) as Record<string, string>;
  const ours = Object.fromEntries(Object.keys(recorded).map((text) => [text, answer(text)]));
  const expected = Object.fromEntries(Object.entries(recorded).map(([text, theirs]) => [text, DISAGREEMENTS.get(text)?.ours ?? theirs]));
  expect(differences(ours, expected)).toEqual({});
});

/** Known here and unknown there is allowed: the parts that are known are what policies judge. It must then be right, which other tests show. */
function differences(ours: Record<string, string>, theirs: Record<string, string>): Record<string, string> {
  const different = Object.keys(theirs).filter((text) => ours[text] !== theirs[text]);
  return Object.fromEntries(different.map((text) => [text, `${ours[text]} instead of ${theirs[text]}`]));
}

test("every disagreement is real and recorded", () => {
  const all = new Map(
    files.flatMap((file) => Object.entries(JSON.parse(readFileSync(join(GOLDEN, file), "utf8")) as Record<string, string>)),
  );
  for (const [text, { ours }] of DISAGREEMENTS)
    expect({ text, differs: all.has(text) && all.get(text) !== ours }).toEqual({ text, differs: true });
});

test("at least 1,500 expressions are recorded", () => {
  const counts = files.map((file) => Object.keys(JSON.parse(readFileSync(join(GOLDEN, file), "utf8")) as object).length);
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(1_500);
  expect(existsSync(join(GOLDEN, "mixes.json"))).toBe(true);
});
