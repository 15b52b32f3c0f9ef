/** `guardrails check`: judges what lies in files, and says so in as many formats as are asked for. */
import { WAIVER_POLICY } from "../engine/oversight";
import type { Report } from "../engine/report";
import { load } from "../terraform/load/load";
import { writeReports, type Destination } from "./destinations";
import { governed, judged, type GovernedOptions } from "./governed";
import type { ExitCode } from "./guardrails";
import { shardOf } from "./shard";
import { sourcesIn } from "./sources";
import type { Terminal } from "./terminal";

export interface CheckOptions extends GovernedOptions {
  /** "2/5": the second of five parts of the paths. */
  readonly shard?: string;
}

export function check(paths: readonly string[], destinations: readonly Destination[], options: CheckOptions, terminal: Terminal): ExitCode {
  const rules = governed(options, terminal);
  const { inputs, errors } = load(options.shard === undefined ? paths : shardOf(paths, options.shard));
  const report = judged(rules, inputs, errors, terminal);
  writeReports(report, [...rules.policies, WAIVER_POLICY], destinations, terminal, sourcesIn(terminal.cwd()));
  return exitCodeOf(report);
}

export function exitCodeOf({ summary }: Report): ExitCode {
  return EXIT_CODES[summary.verdict];
}

const EXIT_CODES: Readonly<Record<Report["summary"]["verdict"], ExitCode>> = { clean: 0, refused: 1, unreadable: 2 };
