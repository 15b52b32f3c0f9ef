/** A comment on a pull request: the verdict, every finding by stack with its picture, and what was left out where there are too many. */
import type { Finding, PathStep } from "../engine/finding";
import { groupBy } from "../engine/group-by";
import type { Report } from "../engine/report";
import { count } from "./count";
import { visible } from "./visible";

/** GitHub takes no longer comment. */
const MAX_LENGTH = 65_536;
/** Kept free for the sentence that says what was cut. */
const RESERVE = 256;

export function markdown(report: Report): string {
  const sections = [
    ...report.errors.map(
      ({ input, message, location }) =>
        `- **Cannot be read:** ${code(input)} ${location ? code(`${location.file}:${location.line}`) : ""} ${plain(message)}\n`,
    ),
    ...[...groupBy(report.findings, ({ stack, input }) => (stack === "" ? input : stack))].flatMap(([stack, findings]) =>
      findings.map((finding, index) => `${index === 0 ? `\n### ${plain(stack)}\n\n` : ""}${findingDetails(finding)}`),
    ),
    ...list(
      "Waived",
      report.waived.map(
        ({ policyId, address, waiver }) =>
          `${code(policyId)} ${code(address)}: ${plain(waiver.reason)} (${plain(waiver.owner)}, ${waiver.daysLeft} days left)`,
      ),
    ),
    ...list(
      "Policies that are off",
      report.policiesOff
        .filter(({ by }) => by === "configuration")
        .map(({ policyId, reason, scope }) => `${code(policyId)} ${scope === undefined ? "" : code(scope)} ${plain(reason)}`),
    ),
  ];
  return fitted(headline(report), sections);
}

function headline({ summary }: Report): string {
  const counts = `${summary.refuse} to refuse, ${summary.warn} to warn of, ${summary.waived} waived; ${count(summary.resources, "resource")}, ${count(summary.policies, "policy", "policies")}.`;
  return `## Guardrails: ${summary.verdict}\n\n${counts}\n`;
}

/** As many sections as fit, and the count of those that do not. */
export function fitted(start: string, sections: readonly string[]): string {
  let text = start;
  for (const [index, section] of sections.entries()) {
    const left = sections.length - index;
    if (text.length + section.length > MAX_LENGTH - RESERVE)
      return `${text}\n_${left} more entries do not fit here; the other formats have them all._\n`;
    text += section;
  }
  return text;
}

function findingDetails(finding: Finding): string {
  const { severity, enforcement, policyId, message, location, address, attribute, value, path, related, remediation, constructPath } =
    finding;
  const place = `${address}${attribute === undefined ? "" : ` ${attribute}${value === undefined ? "" : ` = ${value}`}`}`;
  const lines = [
    ...(location ? [`Where: ${code(`${location.file}:${location.line}:${location.column}`)}`] : []),
    ...(place === "" ? [] : [`What: ${code(place)}`]),
    ...(constructPath === undefined ? [] : [`Construct: ${code(constructPath)}`]),
    ...related.map((other) => `${code(other.address)} ${plain(other.message)}`),
    `Fix: ${plain(remediation)}`,
    `Policy: ${code(policyId)}`,
  ];

  return [
    `<details><summary>${enforcement === "warn" ? "warning, " : ""}<b>${severity}</b>: ${plain(message)}</summary>`,
    "",
    ...lines.map((line) => `- ${line}`),
    ...(path ? ["", picture(path)] : []),
    "",
    "</details>",
    "",
  ].join("\n");
}

/** Mermaid, from the beginning of the way to its end. */
function picture(path: readonly PathStep[]): string {
  const nodes = path.map(({ text }, index) => `  n${index}["${label(text)}"]`);
  const way = `  ${path.map((_, index) => `n${index}`).join(" --> ")}`;
  return ["```mermaid", "flowchart LR", ...nodes, way, "```"].join("\n");
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`\n### ${title}\n\n${items.map((item) => `- ${item}`).join("\n")}\n`];
}

/** Text that is nothing but text: no markup, no link, no mention, no reference to an issue. */
export function plain(text: string): string {
  return visible(text).replace(
    /[!-/:-@[-`{-~]/g,
    (character) => `&#${character.charCodeAt(0)};${"@#".includes(character) ? "&#8203;" : ""}`,
  );
}

function code(text: string): string {
  return `<code>${visible(text).replace(/[&<>"'`*_~|\\[\]@#:$]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}

/** Mermaid's own escapes: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters */
function label(text: string): string {
  return visible(text).replace(/[^\p{L}\p{N} ._/-]/gu, (character) => `#${character.codePointAt(0)};`);
}
