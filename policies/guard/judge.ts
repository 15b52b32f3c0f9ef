/** What the policies say of a staged synth, told in the names that the user knows: the real output's path and the lines of his own files. */
import { evaluate } from "../engine/evaluate";
import type { InputError, Report } from "../engine/report";
import type { JudgedWaivers } from "../engine/waiver";
import type { Governance } from "../settings/governance";
import { withCodeWaivers } from "../settings/code-waivers";
import { load, type Input, type SourceLine } from "../terraform/load/load";

export interface JudgeOptions {
  /** How the user knows the output: its path relative to the working directory. */
  readonly name: string;
  /** Reasons to refuse that lie outside of any configuration. */
  readonly problems: readonly string[];
  readonly governance: Governance;
  readonly now: Date;
  /** Where a construct was made. */
  readonly sourceLine: SourceLine;
}

export interface Judged {
  readonly report: Report;
  /** Whose lines later checks are to know. */
  readonly constructPaths: ReadonlySet<string>;
}

export function judge(staging: string, { name, problems, governance, now, sourceLine }: JudgeOptions): Judged {
  const loaded = load([staging]);
  const inputs = loaded.inputs.map((input) => ({ ...input, path: name, sourceLine }));
  const errors: InputError[] = [
    ...problems.map((message) => ({ input: name, message })),
    ...loaded.errors.map((error) => ({ ...error, input: name })),
  ];
  const waivers = withCodeWaivers(governance, inputs, now);
  const report = evaluate(inputs, { ...governance, waivers, errors });
  const named =
    governance.settings.sourceLines === "all" ? resourcesOf(inputs) : [...report.findings, ...report.waived, ...report.unknowns];
  return { report, constructPaths: new Set([...named.flatMap(({ constructPath }) => constructPath ?? []), ...inCode(waivers)]) };
}

const resourcesOf = (inputs: readonly Input[]) =>
  inputs.flatMap((input) => input.configurations.flatMap((configuration) => configuration.resources));

function inCode({ valid }: JudgedWaivers): string[] {
  return valid.flatMap(({ waiver, input }) => (input === undefined ? [] : waiver.scope));
}
