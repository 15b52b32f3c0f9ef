/** What a policy accepts although it is not known, as the report lists it. */
import { evaluate } from "../../../../policies/engine/evaluate";
import type { Policy } from "../../../../policies/engine/policy";
import { loadFiles } from "../../../../policies/terraform/load/load";

export function unknowns(policy: Policy, files: Readonly<Record<string, string>>): string[] {
  const { findings, unknowns: accepted } = evaluate(loadFiles(files).inputs, { policies: [policy] });
  expect(findings).toEqual([]);
  return accepted.map(({ message }) => message);
}
