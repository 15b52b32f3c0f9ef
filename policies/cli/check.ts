/** `guardrails check`: judges what lies in files, and says so in as many formats as are asked for. */
import { evaluate } from "../engine/evaluate";
import { WAIVER_POLICY } from "../engine/oversight";
import type { Severity } from "../engine/policy";
import type { Preset } from "../engine/presets";
import type { Report } from "../engine/report";
import { readGovernance, type Governance } from "../settings/governance";
import { SettingsError } from "../settings/settings-error";
import { policies as shipped } from "../registry";
import { load } from "../terraform/load/load";
import { writeReports, type Destination } from "./destinations";
import type { ExitCode } from "./guardrails";
import { UsageError, type Terminal } from "./terminal";

export interface CheckOptions {
  readonly failOn?: Severity;
  readonly preset?: Preset;
  /** Path of the settings. @default found by name */
  readonly config?: string;
}

export function check(paths: readonly string[], destinations: readonly Destination[], options: CheckOptions, terminal: Terminal): ExitCode {
  const { policies, settings, waivers } = governance(options, terminal);
  const { inputs, errors } = load(paths);
  const report = evaluate(inputs, {
    policies,
    settings: { ...settings, ...(options.preset && { preset: options.preset }) },
    waivers,
    ...(options.failOn && { failOn: options.failOn }),
    errors,
  });
  writeReports(report, [...policies, WAIVER_POLICY], destinations, terminal);
  return EXIT_CODES[report.summary.verdict];
}

function governance({ config }: CheckOptions, terminal: Terminal): Governance {
  try {
    return readGovernance({ policies: shipped, cwd: terminal.cwd(), now: terminal.now(), ...(config !== undefined && { config }) });
  } catch (error) {
    if (error instanceof SettingsError) throw new UsageError(error.message);
    throw error;
  }
}

const EXIT_CODES: Readonly<Record<Report["summary"]["verdict"], ExitCode>> = { clean: 0, refused: 1, unreadable: 2 };
