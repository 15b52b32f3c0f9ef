/**
 * The report that an auditor is sent: one file that needs no network, readable without its script, in light and dark, on paper and aloud.
 * Every value is escaped by the templates (markup.ts); the content security policy allows this style and this script and nothing else.
 */
import { createHash } from "node:crypto";
import { calendarDay } from "../../engine/calendar";
import { SEVERITIES, type PolicyMeta } from "../../engine/policy";
import type { Report } from "../../engine/report";
import { count } from "../count";
import { controlsSection } from "./controls-section";
import { exposureMap } from "./exposure-map";
import type { Sources } from "./excerpt";
import { findingList } from "./finding-list";
import { markup, Markup } from "./markup";
import { SCRIPT } from "./script";
import { StackNumbers } from "./stack-numbers";
import { STYLE } from "./style";
import { errorsSection, inputsTable, policiesOffSection, unknownsSection, waiversSection } from "./tables";

export interface HtmlOptions {
  readonly policies: readonly PolicyMeta[];
  /** Shows the line of each finding. @default none are shown */
  readonly sources?: Sources;
  /** When it was judged. @default not said */
  readonly now?: Date;
}

export function html(report: Report, { policies, sources, now }: HtmlOptions): string {
  const stacks = new StackNumbers(report);
  const ids = [...new Set(report.findings.map(({ policyId }) => policyId))].sort();
  const policyNumbers = new Map(ids.map((id, index) => [id, index]));
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Guardrails: ${report.summary.verdict}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header>
<h1>Guardrails: <span class="verdict ${report.summary.verdict}">${report.summary.verdict}</span></h1>
<nav aria-label="Sections"><ul>${SECTIONS.map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
</header>
<main>
${summary(report, now)}${report.errors.length > 0 && errorsSection(report)}${filterForm(stacks.names, ids)}${exposures(report, stacks)}${findingList(
    report.findings,
    { stacks, policies: byId, policyNumbers, ...(sources && { sources }) },
  )}${waiversSection(report, stacks)}${policiesOffSection(report)}${controlsSection(report, policies)}${unknownsSection(report, stacks)}${
    report.errors.length === 0 && errorsSection(report)
  }</main>
<footer><p>${report.tool.name} ${report.tool.version}</p></footer>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.text;
}

const SECTIONS = [
  ["summary", "Summary"],
  ["exposure", "Exposure map"],
  ["findings", "Findings"],
  ["waivers", "Waivers"],
  ["off", "Policies that are off"],
  ["controls", "Controls"],
  ["unknowns", "Not known before apply"],
  ["errors", "Errors"],
] as const;

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const CONTENT_SECURITY_POLICY = new Markup(
  `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`,
);

function summary(report: Report, now: Date | undefined): Markup {
  const { refuse, warn, waived, resources, policies, preset } = report.summary;
  return markup`<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<p>${refuse} to refuse, ${warn} to warn of, ${waived} waived; ${count(resources, "resource")}, ${count(policies, "policy", "policies")} of the preset “${preset}”.${now && ` Judged on ${calendarDay(now)} (UTC).`}</p>
<p>${SEVERITIES.map((severity) => markup`<span class="badge ${severity}">${report.summary[severity]} ${severity}</span> `)}</p>
${inputsTable(report)}</section>
`;
}

function exposures({ exposures }: Report, stacks: StackNumbers): Markup {
  if (exposures) return exposureMap(exposures, stacks);
  return markup`<section aria-labelledby="exposure">
<h2 id="exposure">Exposure map</h2>
<p>This report was written by a version that drew none.</p>
</section>
`;
}

/** Hidden until the script that serves it runs. */
function filterForm(stacks: readonly string[], policyIds: readonly string[]): Markup {
  const numbered = (names: readonly string[]) => names.map((name, index) => [String(index), name] as const);
  return markup`<form id="filter" aria-label="Filter" hidden>
${list("stack", "Stack", numbered(stacks))}${list(
    "severity",
    "Severity",
    SEVERITIES.map((severity) => [severity, severity] as const),
  )}${list("policy", "Policy", numbered(policyIds))}<button type="reset">Show all</button>
<p id="shown" role="status"></p>
</form>
`;
}

function list(name: string, title: string, entries: readonly (readonly [value: string, text: string])[]): Markup {
  return markup`<label>${title}<select name="${name}"><option value="">all</option>${entries.map(
    ([value, text]) => markup`<option value="${value}">${text}</option>`,
  )}</select></label>
`;
}
