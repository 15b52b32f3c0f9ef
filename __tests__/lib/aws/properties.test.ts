import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformResource, TerraformStack, Testing } from "cdktf";
import * as library from "../../../lib";
import { evaluate, loadFiles, policies } from "../../../policies";
import { EXAMPLES } from "./support/examples";
import { PROMISES, type Breach } from "./support/promises";
import { newStack } from "./support/synthesize";

const ROWS = Object.entries(PROMISES).flatMap(([construct, { example, promises }]) =>
  promises.map((promise): [string, string, string, Breach] => [construct, promise[0], example, promise]),
);

describe("a promise that an override breaks is noticed", () => {
  test.each(ROWS)("%s: %s", (_, __, example, [, target, attribute, value, policyId]) => {
    const stack = newStack();
    EXAMPLES[example]!(stack);
    targetIn(stack, target).addOverride(attribute, value);
    expect(noticed(stack, policyId)).toBe(true);
  });
});

/** What promises nothing by itself: values, and what other constructs are made of. */
const SILENT = new Set([
  // Limits the provider's credentials, which no file that is deployed shows; conventions.test.ts holds it to that.
  "AwsAccount",
  "Connections",
  "ClusterEngine",
  "DatabaseEngine",
  "GuardRefusal",
  "GuardedApp",
  "InvalidPropError",
  "Peer",
  "Port",
  // Saves money, and closes nothing.
  "Leash",
]);

test("every construct has promises here", () => {
  const constructs = Object.keys(library).filter((name) => /^[A-Z]/.test(name) && !SILENT.has(name));
  expect(constructs.filter((name) => !PROMISES[name]?.promises.length)).toEqual([]);
});

test("every type of props is held down in types.test-d.ts", () => {
  const [exported, held] = [join(__dirname, "../../../lib/index.ts"), join(__dirname, "types.test-d.ts")].map((file) =>
    readFileSync(file, "utf8"),
  );
  const names = exported!.match(/\b\w+Props\b/g)!;
  expect(names.filter((name) => !held!.includes(`keyof ${name},`))).toEqual([]);
});

/** The stack itself, or the one resource of a type whose path has the text in it, of several the first. */
function targetIn(stack: TerraformStack, target: string): { addOverride(path: string, value: unknown): void } {
  if (target === "stack") return stack;
  const [type, path = ""] = target.split(" of ");
  const found = stack.node
    .findAll()
    .find(
      (node): node is TerraformResource =>
        TerraformResource.isTerraformResource(node) && node.terraformResourceType === type && node.node.path.includes(path),
    );
  if (!found) throw new Error(`There is no ${target}.`);
  return found;
}

/** Unbroken, no example has a finding: __tests__/stacks/guarded.test.ts. */
function noticed(stack: TerraformStack, policyId: string): boolean {
  const { inputs } = loadFiles({ "cdk.tf.json": Testing.synth(stack) });
  const named = policies.filter(({ id }) => id === policyId);
  return evaluate(inputs, { policies: named, settings: { preset: "strict" } }).findings.some((finding) => finding.policyId === policyId);
}
