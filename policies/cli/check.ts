/** `guardrails check`: judges what lies in files, and says so in as many formats as are asked for. */
import { statSync } from "node:fs";
import { WAIVER_POLICY } from "../engine/oversight";
import { sourcesIn } from "../report/sources";
import { load } from "../terraform/load/load";
import { requireDeclared } from "./declared";
import { writeReports, type Destination } from "./destinations";
import { discover } from "./discover";
import { governed, judged, type GovernedOptions } from "./governed";
import { exitCodeOf, type ExitCode } from "./exit-code";
import { progressOf } from "./progress";
import { readAs, type ReadingOptions } from "./reading";
import { shardOf } from "./shard";
import type { Terminal } from "./terminal";

export interface CheckOptions extends GovernedOptions, ReadingOptions {
  /** Judge every configuration at or below the paths. */
  readonly recursive?: boolean;
  /** "2/5": the second of five parts of the paths. */
  readonly shard?: string;
}

export function check(paths: readonly string[], destinations: readonly Destination[], options: CheckOptions, terminal: Terminal): ExitCode {
  const rules = governed(options, terminal);
  const all = options.recursive ? discover(paths, terminal.cwd()) : paths;
  const mine = options.shard === undefined ? all : shardOf(all, options.shard);
  // A matrix is as wide as it is written down, however many inputs there are today.
  if (mine.length === 0) terminal.stderr.write(`Nothing falls to part ${options.shard}: there ${count(all.length)}.\n`);
  const progress = progressOf(mine.length, terminal);
  const loaded = load(mine, {
    ...readAs(options),
    ...(options.recursive && !options.allowOutside && { allowOutside: folders(paths) }),
    onPath: progress.step,
  });
  const report = judged(rules, loaded.inputs, loaded.errors, terminal);
  progress.end();
  requireDeclared(options, [loaded], terminal, options.shard !== undefined);
  writeReports(report, [...rules.policies, WAIVER_POLICY], destinations, terminal, sourcesIn(terminal.cwd()));
  return exitCodeOf(report);
}

const count = (inputs: number): string => (inputs === 1 ? "is 1 input" : `are ${inputs} inputs`);

/** With --recursive, modules beside each other may call each other. */
function folders(paths: readonly string[]): string[] {
  return paths.filter((path) => statSync(path).isDirectory());
}
