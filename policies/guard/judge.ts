/** What the policies say of a staged synth, told in the names that the user knows: the real output's path and the lines of his own files. */
import { evaluate } from "../engine/evaluate";
import type { InputError, Report } from "../engine/report";
import type { Governance } from "../settings/governance";
import { load, type Input } from "../terraform/load/load";
import type { SourceLocation } from "../terraform/source";

export interface JudgeOptions {
  /** How the user knows the output: its path relative to the working directory. */
  readonly name: string;
  /** Reasons to refuse that lie outside of any configuration. */
  readonly problems: readonly string[];
  readonly governance: Governance;
  /** Where a construct was made. */
  readonly sourceLine: (constructPath: string) => SourceLocation | undefined;
}

export function judge(staging: string, { name, problems, governance, sourceLine }: JudgeOptions): Report {
  const loaded = load([staging]);
  const inputs = loaded.inputs.map((input) => ({ ...input, path: name }));
  const errors: InputError[] = [
    ...problems.map((message) => ({ input: name, message })),
    ...loaded.errors.map((error) => ({ ...error, input: name })),
  ];
  return inUsersLines(evaluate(inputs, { ...governance, errors }), inputs, sourceLine);
}

interface Located {
  readonly address?: string;
  readonly location?: SourceLocation;
}

function inUsersLines(report: Report, inputs: readonly Input[], sourceLine: JudgeOptions["sourceLine"]): Report {
  const configurations = inputs.flatMap((input) => input.configurations);
  return {
    ...report,
    findings: report.findings.map((finding) => {
      const configuration = configurations.find(({ name }) => name === finding.stack);
      const located = <Place extends Located>(place: Place): Place => {
        const constructPath = place.address === undefined ? undefined : configuration?.resource(place.address)?.constructPath;
        const location = constructPath === undefined ? undefined : sourceLine(constructPath);
        return location ? { ...place, location } : place;
      };
      const ownLine = finding.constructPath === undefined ? undefined : sourceLine(finding.constructPath);
      return {
        ...finding,
        ...(ownLine && { location: ownLine }),
        related: finding.related.map(located),
        ...(finding.path && { path: finding.path.map(located) }),
      };
    }),
  };
}
