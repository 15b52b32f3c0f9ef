/** `guardrails compare`: what a change does to exposure. */
import { compareReports } from "../engine/compare";
import { byCommonNames } from "./common-names";
import { formatComparison, type ComparisonFormat } from "../report/comparison";
import { requireDeclared } from "./declared";
import { writeOut } from "./destinations";
import type { ExitCode } from "./exit-code";
import { interruptible } from "./interruptible";
import type { ReadingOptions } from "./reading";
import { sideOf, type SideOptions } from "./side";
import { UsageError, type Terminal } from "./terminal";

export interface CompareOptions extends Pick<SideOptions, "config" | "preset" | "synth" | keyof ReadingOptions> {
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
    // Of one plan on both sides it is asked what it found changed, whatever it would make of that.
    const before = await sideOf(base, head, { ...options, ...(drift && base === head && { planView: "applied" }) }, steps, terminal);
    const after = await sideOf(head, head, { ...options, ...(drift && { planView: "running" }) }, steps, terminal);
    requireDeclared(
      options,
      [before, after].flatMap(({ loaded }) => loaded ?? []),
      terminal,
    );
    if (drift && !after.report.inputs.every(({ kind }) => kind === "plan" || kind === "state"))
      throw new UsageError(`--drift compares with what is running, so ${head} has to be a plan (terraform show -json) or a state.`);
    const comparison = compareReports(...byCommonNames([before, after]));
    writeOut(formatComparison(format, comparison), output, terminal);
    return failOn === "loosened" && comparison.loosened ? 1 : 0;
  });
}
