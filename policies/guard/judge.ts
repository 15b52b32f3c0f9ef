/** What the policies say of a staged synth, told in the names that the user knows: the real output's path and the lines of his own files. */
import { evaluate } from "../engine/evaluate";
import type { InputError, Report } from "../engine/report";
import type { JudgedWaivers } from "../engine/waiver";
import type { Governance } from "../settings/governance";
import { withCodeWaivers } from "../settings/code-waivers";
import { load, type SourceLine } from "../terraform/load/load";

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
  /** Of all resources, and of what is waived in code. */
  readonly constructPaths: ReadonlySet<string>;
}

export function judge(staging: string, { name, problems, governance, now, sourceLine }: JudgeOptions): Judged {
  const loaded = load([staging]);
  const inputs = loaded.inputs.map((input) => ({ ...input, path: name, sourceLine }));
  const errors: InputError[] = [
    ...problems.map((message) => ({ input: name, message })),
    ...loaded.errors.map((error) => ({ ...error, input: name })),
  ];
  const resources = inputs.flatMap((input) => input.configurations.flatMap((configuration) => configuration.resources));
  const waivers = withCodeWaivers(governance, inputs, now);
  return {
    report: evaluate(inputs, { ...governance, waivers, errors }),
    constructPaths: new Set([...resources.flatMap(({ constructPath }) => constructPath ?? []), ...inCode(waivers)]),
  };
}

function inCode({ valid }: JudgedWaivers): string[] {
  return valid.flatMap(({ waiver, input }) => (input === undefined ? [] : waiver.scope));
}
