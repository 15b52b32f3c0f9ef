/** `guardrails waivers`: what is excepted, by whom, for how long; and which of it needs somebody's attention. */
import { waiverFinding } from "../engine/oversight";
import type { JudgedWaivers, ValidWaiver } from "../engine/waiver";
import { visible } from "../report/visible";
import { withCodeWaivers } from "../settings/code-waivers";
import { load } from "../terraform/load/load";
import { governed, withLines, type GovernedOptions } from "./governed";
import type { ExitCode } from "./exit-code";
import { UsageError, type Terminal } from "./terminal";

export interface WaiverListOptions extends Pick<GovernedOptions, "config"> {
  readonly format: "text" | "json";
  /** Days: a waiver that ends within them counts as a problem. */
  readonly expiring?: string;
}

/** 1 where a waiver is worth nothing, or ends soon. */
export function listWaivers(paths: readonly string[], { format, expiring, ...options }: WaiverListOptions, terminal: Terminal): ExitCode {
  const within = expiring === undefined ? -1 : days(expiring);
  const waivers = waiversOf(paths, options, terminal);
  const problems = waivers.problems.map(waiverFinding).map(({ message, location }) => ({ message, location }));
  const ending = waivers.valid.filter(({ daysLeft }) => daysLeft <= within);
  const rows = [...waivers.valid].sort((a, b) => a.daysLeft - b.daysLeft);
  terminal.stdout.write(
    format === "json"
      ? `${JSON.stringify({ waivers: rows.map(({ waiver, daysLeft, location }) => ({ ...waiver, daysLeft, location })), problems }, null, 2)}\n`
      : [
          ...rows.map(line),
          ...problems.map(
            ({ message, location }) => `${location ? `${visible(location.file)}:${location.line}` : ""}  ${visible(message)}`,
          ),
          `${waivers.valid.length} in force, ${problems.length} worth nothing${expiring === undefined ? "" : `, ${ending.length} ending within ${within} days`}.\n`,
        ].join("\n"),
  );
  return problems.length + ending.length > 0 ? 1 : 0;
}

/** Those of the settings, and those in the code of what lies at the paths. */
function waiversOf(paths: readonly string[], options: GovernedOptions, terminal: Terminal): JudgedWaivers {
  const rules = governed(options, terminal);
  const { inputs, errors } = load(paths);
  const [error] = errors;
  if (error) throw new UsageError(`${error.input}: ${error.message}`);
  return withCodeWaivers(rules, withLines(inputs, terminal), terminal.now());
}

function line({ waiver, daysLeft }: ValidWaiver): string {
  const { policy, scope, reason, owner, expires, ticket } = waiver;
  return [`${daysLeft} days`, policy, scope, `until ${expires}`, owner, ...(ticket === undefined ? [] : [ticket]), reason]
    .map(visible)
    .join("  ");
}

function days(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new UsageError(`--expiring ${text}: give a number of days.`);
  return Number(text);
}
