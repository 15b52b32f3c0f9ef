/**
 * Annotations on the lines of a pull request, as workflow commands:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
import type { Finding } from "../engine/finding";
import type { Report } from "../engine/report";
import { visible } from "./visible";

export function github({ findings, errors, summary }: Report): string {
  const commands = [
    ...errors.map(({ input, message, location }) =>
      command("error", "cannot be read", message, location ?? { file: input, line: 1, column: 1 }),
    ),
    ...findings.map(ofFinding),
  ];
  const verdict = `${summary.verdict}: ${summary.refuse} to refuse, ${summary.warn} to warn of, ${summary.waived} waived`;
  return `${[...commands, verdict].join("\n")}\n`;
}

function ofFinding({ enforcement, severity, policyId, message, remediation, location, input }: Finding): string {
  const level = enforcement === "refuse" ? "error" : severity === "low" ? "notice" : "warning";
  return command(level, policyId, `${visible(message)} ${visible(remediation)}`, location ?? { file: input, line: 1, column: 1 });
}

interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function command(level: "error" | "warning" | "notice", title: string, message: string, { file, line, column }: Position): string {
  return `::${level} file=${property(file)},line=${line},col=${column},title=${property(title)}::${data(message)}`;
}

/** The runner's own escapes (actions/toolkit, `escapeData` and `escapeProperty`): nothing in a name can end the command or begin another. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(visible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
