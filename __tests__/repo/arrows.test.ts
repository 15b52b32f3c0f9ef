/** The arrows of AGENTS.md: which room may import which. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "../..");

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[];
  };
}

const cruise = (...folders: string[]): string[] => {
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const options = ["--config", ".dependency-cruiser.cjs", "--output-type", "json"];
  const { summary } = JSON.parse(
    execFileSync(process.execPath, [program, ...options, ...folders], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }),
  ) as Cruise;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
};

test("no room imports what it must not", () => {
  expect(cruise("lib", "policies", "stacks")).toEqual([]);
}, 120_000);
