/** A comparison for people (text, and Markdown for a pull request) and for programs. */
import type { Comparison } from "../engine/compare";
import type { Finding } from "../engine/finding";
import { fitted, plain } from "./markdown";
import { findingText } from "./text";
import { visible } from "./visible";

export type ComparisonFormat = "text" | "json" | "markdown";

export function formatComparison(name: ComparisonFormat, comparison: Comparison): string {
  if (name === "json") return `${JSON.stringify(comparison, null, 2)}\n`;
  return name === "text" ? text(comparison) : markdown(comparison);
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

function sections({ added, resolved, changed, waivers, policiesOff, unknowns }: Comparison): Section[] {
  return [
    { title: "New", lines: added.map(oneLine) },
    {
      title: "Changed",
      lines: changed.map(
        ({ before, after, better }) => `${oneLine(after)} (${better ? "better" : "not better"} than before: ${before.message})`,
      ),
    },
    { title: "Resolved", lines: resolved.map(oneLine) },
    {
      title: "Waivers added or extended",
      lines: waivers.map(({ finding, expiredBefore }) => {
        const { reason, owner, expires } = finding.waiver;
        return `${finding.policyId}  ${finding.address}  until ${expires}${expiredBefore === undefined ? "" : ` instead of ${expiredBefore}`}  ${owner}  ${reason}`;
      }),
    },
    {
      title: "Policies turned off",
      lines: policiesOff.map(({ policyId, scope, reason }) => [policyId, scope, reason].filter(Boolean).join("  ")),
    },
    { title: "No longer known before apply", lines: unknowns.map(({ policyId, message }) => `${policyId}  ${message}`) },
  ].filter(({ lines }) => lines.length > 0);
}

function oneLine({ severity, policyId, message }: Finding): string {
  return `${severity}  ${policyId}  ${message}`;
}

function headline({ loosened, added, resolved, changed }: Comparison): string {
  const verdict = loosened ? "loosened" : resolved.length + changed.length > 0 ? "tightened" : "unchanged";
  return `${verdict}: ${added.length} new, ${resolved.length} resolved, ${changed.length} changed`;
}

function text(comparison: Comparison): string {
  const parts = sections(comparison).map(({ title, lines }) =>
    title === "New"
      ? `${title}:\n\n${comparison.added.map(findingText).join("\n\n")}`
      : `${title}:\n${lines.map((line) => `  ${visible(line)}`).join("\n")}`,
  );
  return `${[`${headline(comparison)}, from ${visible(comparison.base)} to ${visible(comparison.head)}`, ...parts].join("\n\n")}\n`;
}

function markdown(comparison: Comparison): string {
  const items = sections(comparison).flatMap(({ title, lines }) =>
    lines.map((line, index) => `${index === 0 ? `\n### ${title}\n\n` : ""}- ${plain(line)}\n`),
  );
  return fitted(`## Guardrails: ${headline(comparison)}\n`, items);
}
