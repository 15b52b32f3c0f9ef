/** `guardrails policies`: what is judged, for people and for programs. */
import { WAIVER_POLICY } from "../engine/oversight";
import { policySummary, type PolicySummary } from "../engine/policy-summary";
import { policies } from "../registry";
import type { Terminal } from "./terminal";

export function listPolicies(format: "text" | "json", { stdout }: Terminal): void {
  const rows = [...policies, WAIVER_POLICY].map(policySummary);
  stdout.write(format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : table(rows));
}

function table(rows: readonly PolicySummary[]): string {
  const width = Math.max(...rows.map(({ id }) => id.length), 0);
  return rows.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}\n`).join("");
}
