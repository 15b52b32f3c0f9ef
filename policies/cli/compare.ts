/** `guardrails compare`: what a change does to exposure. */
import { compareReports } from "../engine/compare";
import { byCommonNames } from "./actual";
import { formatComparison, type ComparisonFormat } from "../report/comparison";
import { writeOut } from "./destinations";
import type { ExitCode } from "./exit-code";
import { interruptible } from "./interruptible";
import { sideOf, type SideOptions } from "./side";
import type { Terminal } from "./terminal";

export interface CompareOptions extends Pick<SideOptions, "config" | "preset" | "synth"> {
  readonly format: ComparisonFormat;
  readonly output?: string;
  /** Exit 1 where anything was loosened. @default a comparison that could be made exits 0 */
  readonly failOn?: "loosened";
  /** Head is a plan or a state: what is running, whatever base says. */
  readonly drift?: boolean;
}

export function compare(
  base: string,
  head: string,
  { format, output, failOn, drift = false, ...options }: CompareOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  return interruptible(async (steps) => {
    const before = await sideOf(base, head, options, steps, terminal);
    const after = await sideOf(head, head, { ...options, actual: drift }, steps, terminal);
    const comparison = compareReports(...byCommonNames([before, after]));
    writeOut(formatComparison(format, comparison), output, terminal);
    return failOn === "loosened" && comparison.loosened ? 1 : 0;
  });
}
