/** `guardrails merge`: one report out of those of a matrix. */
import { mergeReports } from "../engine/merge";
import { WAIVER_POLICY } from "../engine/oversight";
import { policies } from "../registry";
import { readReport } from "../settings/read-report";
import { writeReports, type Destination } from "./destinations";
import { understood } from "./governed";
import { exitCodeOf, type ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";

export function merge(paths: readonly string[], destinations: readonly Destination[], terminal: Terminal): ExitCode {
  const report = mergeReports(understood(() => paths.map((path) => readReport(path, terminal.cwd()))));
  writeReports(report, [...policies, WAIVER_POLICY], destinations, terminal);
  return exitCodeOf(report);
}
