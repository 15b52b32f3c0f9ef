/** `guardrails policies`: what is judged, for people and for programs. */
import { WAIVER_POLICY } from "../engine/oversight";
import { policySummary, type PolicySummary } from "../engine/policy-summary";
import { governed, type GovernedOptions } from "./governed";
import type { Terminal } from "./terminal";

export interface PolicyListOptions extends Pick<GovernedOptions, "config"> {
  readonly format: "text" | "json";
}

/** Custom ones, too. */
export function listPolicies({ format, ...options }: PolicyListOptions, terminal: Terminal): void {
  const rows = [...governed(options, terminal).policies, WAIVER_POLICY].map(policySummary);
  terminal.stdout.write(format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : table(rows));
}

function table(rows: readonly PolicySummary[]): string {
  const width = Math.max(...rows.map(({ id }) => id.length), 0);
  return rows.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}\n`).join("");
}
