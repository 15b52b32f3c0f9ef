/** The report as people read it in a terminal or a log: the verdict first, then every finding with its way, place and remedy. */
import type { Finding } from "../engine/finding";
import type { Report } from "../engine/report";
import type { SourceLocation } from "../terraform/source";
import { count } from "./count";
import { visible } from "./visible";

export interface TextOptions {
  /** With ANSI colours. @default false */
  readonly colour?: boolean;
  /** What a refusal led to: "Nothing was written." */
  readonly consequence?: string;
}

export function text(report: Report, { colour = false, consequence }: TextOptions = {}): string {
  const paint: Paint = (style, shown) => (colour ? `\x1b[${STYLES[style]}m${shown}\x1b[0m` : shown);
  const blocks = [
    [headline(report, paint, consequence)],
    ...report.errors.map((error) => [
      `${paint("critical", "error")}  ${visible(error.input)}`,
      `  ${[error.location && at(error.location), visible(error.message)].filter(Boolean).join("   ")}`,
    ]),
    ...report.findings.map((finding) => findingLines(finding, paint)),
    ...section(
      "Waived",
      report.waived.map(
        ({ policyId, address, waiver }) =>
          `${policyId}  ${visible(address)}  ${visible(waiver.reason)} (${visible(waiver.owner)}, ${days(waiver.daysLeft)} left)`,
      ),
    ),
    ...section("Policies that are off", offLines(report)),
    ...section(
      "Not known before apply, and accepted by the policy",
      report.unknowns.map((unknown) => `${unknown.policyId}  ${visible(unknown.message)}`),
    ),
  ];
  const whole = `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
  return report.summary.verdict === "clean" ? withoutFail(whole) : whole;
}

/** One finding, without colours. */
export function findingText(finding: Finding): string {
  return findingLines(finding, (_, shown) => shown).join("\n");
}

type Paint = (style: keyof typeof STYLES, shown: string) => string;

const STYLES = { critical: "1;31", high: "31", medium: "33", low: "36", clean: "32", faint: "2" } as const;

function headline({ summary, inputs, findings, errors }: Report, paint: Paint, consequence: string | undefined): string {
  const warnings = summary.warn > 0 ? `, ${count(summary.warn, "warning")}` : "";
  const tail = consequence === undefined ? "" : ` ${consequence}`;
  if (summary.verdict === "clean") {
    const stacks = inputs.reduce((sum, input) => sum + input.stacks.length, 0);
    return `${paint("clean", "clean")}: ${count(summary.resources, "resource")} in ${count(stacks, "stack")}, ${count(summary.policies, "policy", "policies")}${warnings}.`;
  }
  const refusals = findings.filter((finding) => finding.enforcement === "refuse");
  const refused = `${count(refusals.length, "finding")}${refusals.length === 0 ? "" : ` in ${stacksOf(refusals)}`}${warnings}`;
  if (summary.verdict === "refused") return `${paint("critical", "refused")}: ${refused}.${tail}`;
  return `${paint("critical", "unreadable")}: ${count(errors.length, "error")}, ${refused}.${tail}`;
}

const NAMED_STACKS = 3;

function stacksOf(findings: readonly Finding[]): string {
  const stacks = [...new Set(findings.map((finding) => finding.stack).filter((stack) => stack !== ""))];
  if (stacks.length === 0) return "the waivers";
  return stacks.length > NAMED_STACKS
    ? count(stacks.length, "stack")
    : stacks.map((stack) => (stack === "." ? "this folder" : visible(stack))).join(", ");
}

function findingLines(finding: Finding, paint: Paint): string[] {
  const { severity, enforcement, policyId, constructPath, stack, location, address, attribute, value, related, path, baseline } = finding;
  const warns = enforcement === "warn" ? paint("faint", baseline ? " (in the baseline)" : " (warning)") : "";
  const what = attribute === undefined ? [] : [value === undefined ? attribute : `${attribute} = ${value}`];
  const place = placed(location, address === "" ? what : [address, ...what], paint);
  const about = visible(constructPath ?? stack);
  return [
    `${paint(severity, severity)}${warns}  ${policyId}${about === "" ? "" : `  ${about}`}`,
    `  ${visible(finding.message)}`,
    ...(path ? [`  ${path.map((step) => visible(step.text)).join(" → ")}`] : []),
    ...related.map((other) => `  ${placed(other.location, [other.address, other.message], paint)}`),
    ...(place === "" ? [] : [`  ${place}`]),
    `  Fix: ${visible(finding.remediation)} ${paint("faint", finding.docs)}`,
  ];
}

function placed(location: SourceLocation | undefined, parts: readonly string[], paint: Paint): string {
  const shown = parts.map(visible).join("  ");
  const where = location ? paint("faint", at(location)) : "";
  return where === "" || shown === "" ? where + shown : `${where}   ${shown}`;
}

function at({ file, line, column }: SourceLocation): string {
  return `${visible(file)}:${line}:${column}`;
}

function offLines({ policiesOff, summary }: Report): string[] {
  const byPreset = policiesOff.filter((off) => off.by === "preset").length;
  return [
    ...(byPreset > 0 ? [`${count(byPreset, "policy", "policies")} not in the preset "${summary.preset}"`] : []),
    ...policiesOff
      .filter((off) => off.by !== "preset")
      .map((off) => [off.policyId, off.scope && visible(off.scope), visible(off.reason)].filter(Boolean).join("  ")),
  ];
}

function section(title: string, lines: readonly string[]): string[][] {
  return lines.length === 0 ? [] : [[`${title}:`, ...lines.map((line) => `  ${line}`)]];
}

function days(number: number): string {
  return count(number, "day");
}

/** Atlantis takes the word for a failed run, also where it is part of somebody's name (`failover`). */
function withoutFail(whole: string): string {
  return whole.replace(/fa(?=il)/gi, "$&·");
}
