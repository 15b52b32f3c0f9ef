/** A comparison for people (text, and Markdown for a pull request) and for programs. */
import type { AddedFinding, Comparison } from "../engine/compare";
import type { OpeningChange } from "../engine/compare-openings";
import type { ReachChange } from "../engine/compare-reach";
import type { Finding } from "../engine/finding";
import type { Unmanaged } from "../engine/forgotten";
import type { PolicyOff } from "../engine/report";
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

function sections(comparison: Comparison): Section[] {
  const { added, resolved, changed, waivers, policiesOff, unknowns, reachable, unreachable, widened, narrowed, opened, unmanaged } =
    comparison;
  return [
    { title: "Newly reachable", lines: reachable.map(reachLine) },
    { title: "No longer reachable", lines: unreachable.map(reachLine) },
    { title: "Widened", lines: widened.map(openingLine) },
    { title: "Narrowed", lines: narrowed.map(openingLine) },
    { title: "Opened by what is new", lines: opened.map(openingLine) },
    { title: "No longer managed", lines: unmanaged.flatMap(unmanagedLines) },
    { title: "Loosened", lines: added.flatMap(loosenedLine) },
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
    { title: "Policies turned off", lines: offLines(policiesOff) },
    { title: "No longer known before apply", lines: unknowns.map(({ policyId, message }) => `${policyId}  ${message}`) },
    { title: "Not compared", lines: notCompared(comparison) },
  ].filter(({ lines }) => lines.length > 0);
}

function offLines(policiesOff: readonly PolicyOff[]): string[] {
  const [byPreset, others] = [policiesOff.filter(({ by }) => by === "preset"), policiesOff.filter(({ by }) => by !== "preset")];
  return [
    ...others.map(({ policyId, scope, reason }) => [policyId, scope, reason].filter(Boolean).join("  ")),
    ...(byPreset.length > 0 ? [`${byPreset.length} that the preset leaves out`] : []),
  ];
}

function openingLine({ address, text }: OpeningChange): string {
  return `${address}  ${text}`;
}

function unmanagedLines({ address, findings }: Unmanaged): string[] {
  return [
    `${address}  stays as it is when Terraform lets go of it, and nobody judges it any more`,
    ...findings.map((finding) => `${address}  still ${oneLine(finding)}`),
  ];
}

function notCompared({ accessCompared, valuesCompared, added, unmanaged, narrowed, resolved, unreachable }: Comparison): string[] {
  return [
    ...(accessCompared ? [] : ["what groups and others let through, which a report of an earlier version does not have"]),
    ...(valuesCompared || added.length === 0 ? [] : ["what stood in the place of new findings before, which a report does not have"]),
    ...(unmanaged.length === 0 || narrowed.length + resolved.length + unreachable.length === 0
      ? []
      : ["what is no longer managed may still let through what is called narrowed, resolved or no longer reachable here"]),
  ];
}

function reachLine({ address, noun, origin, services, before, after }: ReachChange): string {
  const verdicts = `${VERDICTS[after]}, ${VERDICTS[before]} before`;
  return `${address}  the ${noun} from ${origin}${services === undefined ? "" : ` on ${services}`}: ${verdicts}`;
}

const VERDICTS = { open: "open", closed: "closed", unknown: "not known" } as const;

function loosenedLine({ address, attribute, value, valueBefore }: AddedFinding): string[] {
  return valueBefore === undefined ? [] : [`${address}  ${attribute} = ${value}, ${valueBefore} before`];
}

function oneLine({ severity, policyId, message }: Finding): string {
  return `${severity}  ${policyId}  ${message}`;
}

function headline({ loosened, added, resolved, changed, unreachable, narrowed, unmanaged }: Comparison): string {
  const tighter = [resolved, changed, unreachable, narrowed].some((list) => list.length > 0);
  const verdict = loosened ? "loosened" : tighter ? "tightened" : "unchanged";
  return `${verdict}: ${added.length} new, ${resolved.length} resolved, ${changed.length} changed${unmanaged.length > 0 ? `, ${unmanaged.length} no longer managed` : ""}`;
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
