/** What commands that judge have in common: the settings of the folder they run in, with the options of the command line over them. */
import { evaluate } from "../engine/evaluate";
import type { Baseline } from "../engine/baseline";
import type { Severity } from "../engine/policy";
import type { Preset } from "../engine/presets";
import { policies as shipped } from "../registry";
import type { InputError, Report } from "../engine/report";
import { readLines } from "../guard/lines-file";
import { withCodeWaivers } from "../settings/code-waivers";
import type { Input } from "../terraform/load/load";
import { readGovernance, type Governance } from "../settings/governance";
import { readReport } from "../settings/read-report";
import { SettingsError } from "../settings/settings-error";
import { UsageError, type Terminal } from "./terminal";

export interface GovernedOptions {
  readonly failOn?: Severity;
  readonly preset?: Preset;
  /** Path of the settings. @default found by name */
  readonly config?: string;
  /** Path of an earlier report. */
  readonly baseline?: string;
}

/** Everything that `evaluate` takes, but for what could not be read. */
export interface Governed extends Governance {
  readonly failOn?: Severity;
  readonly baseline?: Baseline;
}

/** @throws UsageError where something is not understood */
export function governed({ failOn, preset, config, baseline }: GovernedOptions, terminal: Terminal): Governed {
  return understood(() => {
    const cwd = terminal.cwd();
    const { settings, ...governance } = readGovernance({
      policies: shipped,
      cwd,
      now: terminal.now(),
      ...(config !== undefined && { config }),
    });
    return {
      ...governance,
      settings: { ...settings, ...(preset && { preset }) },
      ...(failOn && { failOn }),
      ...(baseline !== undefined && { baseline: readReport(baseline, cwd) }),
    };
  });
}

/** @throws UsageError in place of a SettingsError */
export function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SettingsError) throw new UsageError(error.message);
    throw error;
  }
}

/** By these rules and the waivers in the code, named by the lines that the guard left beside the output. */
export function judged(rules: Governed, inputs: readonly Input[], errors: readonly InputError[], terminal: Terminal): Report {
  const placed = withLines(inputs, terminal);
  return evaluate(placed, { ...rules, waivers: withCodeWaivers(rules, placed, terminal.now()), errors });
}

export function withLines(inputs: readonly Input[], terminal: Terminal): Input[] {
  return inputs.map((input) => ({ ...input, sourceLine: readLines(input.path, terminal.cwd()) }));
}
