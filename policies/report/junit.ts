/** JUnit XML, as CI systems show it: one test suite for each input, one test case for each policy and stack. */
import type { Finding } from "../engine/finding";
import { groupBy } from "../engine/group-by";
import type { PolicyMeta } from "../engine/policy";
import type { JudgedInput, Report } from "../engine/report";
import { findingText } from "./text";
import { visible } from "./visible";

export function junit(report: Report, { policies }: { readonly policies: readonly PolicyMeta[] }): string {
  const off = new Set(report.policiesOff.filter(({ scope }) => scope === undefined).map(({ policyId }) => policyId));
  const ids = policies.map(({ id }) => id).filter((id) => !off.has(id));
  const findings = groupBy(report.findings, ({ input }) => input);
  const suites = [
    ...report.inputs.map((input) => inputSuite(input, findings.get(input.path) ?? [], ids)),
    ...otherSuites(report, findings),
  ];
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="${attribute(report.tool.name)}">`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}

function inputSuite({ path, stacks }: JudgedInput, findings: readonly Finding[], ids: readonly string[]): string {
  const byCase = groupBy(findings, ({ policyId, stack }) => caseKey(policyId, stack));
  const cases = stacks.flatMap((stack) =>
    ids.map((id) => {
      const found = byCase.get(caseKey(id, stack)) ?? [];
      byCase.delete(caseKey(id, stack));
      return testCase(id, stack, found);
    }),
  );
  const others = [...byCase.values()].map((found) => testCase(found[0]!.policyId, found[0]!.stack, found));
  return suite(path, [...cases, ...others]);
}

/** What lies in no input that was judged: waivers, and what could not be read. */
function otherSuites({ inputs, errors }: Report, findings: ReadonlyMap<string, readonly Finding[]>): string[] {
  const judged = new Set(inputs.map(({ path }) => path));
  const unreadable = groupBy(errors, ({ input }) => input);
  return [
    ...[...findings]
      .filter(([input]) => !judged.has(input))
      .map(([input, found]) => suite(input, [testCase(found[0]!.policyId, input, found)])),
    ...[...unreadable].map(([input, found]) =>
      suite(`${input} (reading)`, [
        {
          failures: 0,
          errors: 1,
          xml: [
            `    <testcase name="can be read" classname="${attribute(input)}">`,
            ...found.map(({ message }) => `      <error message="${attribute(message)}"/>`),
            "    </testcase>",
          ].join("\n"),
        },
      ]),
    ),
  ];
}

function caseKey(policyId: string, stack: string): string {
  return JSON.stringify([policyId, stack]);
}

interface Case {
  readonly failures: number;
  readonly errors: number;
  readonly xml: string;
}

function suite(name: string, cases: readonly Case[]): string {
  const failures = cases.reduce((sum, { failures }) => sum + failures, 0);
  const errors = cases.reduce((sum, { errors }) => sum + errors, 0);
  return [
    `  <testsuite name="${attribute(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}">`,
    ...cases.map(({ xml }) => xml),
    "  </testsuite>",
  ].join("\n");
}

/** Warnings do not make a case a failure; they stand in its output. */
function testCase(policyId: string, stack: string, findings: readonly Finding[]): Case {
  const start = `    <testcase name="${attribute(policyId)}" classname="${attribute(stack)}"`;
  if (findings.length === 0) return { failures: 0, errors: 0, xml: `${start}/>` };
  const refused = findings.filter(({ enforcement }) => enforcement === "refuse");
  const warned = findings.filter(({ enforcement }) => enforcement === "warn");
  const summary = refused.length === 1 ? refused[0]!.message : `${refused.length} findings`;
  const xml = [
    `${start}>`,
    ...(refused.length > 0
      ? [`      <failure type="${refused[0]!.severity}" message="${attribute(summary)}">${content(refused)}</failure>`]
      : []),
    ...(warned.length > 0 ? [`      <system-out>${content(warned)}</system-out>`] : []),
    "    </testcase>",
  ];
  return { failures: refused.length > 0 ? 1 : 0, errors: 0, xml: xml.join("\n") };
}

function content(findings: readonly Finding[]): string {
  return escape(findings.map(findingText).join("\n\n"));
}

function attribute(text: string): string {
  return escape(visible(text));
}

/** `visible` has taken out what XML 1.0 cannot hold, but for U+FFFE and U+FFFF. */
function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\uFFFE\uFFFF]/g, "\uFFFD");
}
