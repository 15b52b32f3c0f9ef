/** GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
import type { Severity } from "../engine/policy";
import type { Report } from "../engine/report";
import { visible } from "./visible";

const SEVERITY: Readonly<Record<Severity, string>> = { critical: "blocker", high: "critical", medium: "major", low: "minor" };

export function gitlab({ findings, errors }: Report): string {
  const rows = [
    ...errors.map(({ input, message, location }, index) =>
      row(`error ${index}`, "unreadable", "blocker", message, location ?? { file: input, line: 1 }),
    ),
    ...findings.map(({ fingerprint, policyId, severity, message, location, input }) =>
      row(fingerprint, policyId, SEVERITY[severity], message, location ?? { file: input, line: 1 }),
    ),
  ];
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function row(
  fingerprint: string,
  check: string,
  severity: string,
  message: string,
  { file, line }: { readonly file: string; readonly line: number },
) {
  return {
    description: visible(message),
    check_name: check,
    fingerprint,
    severity,
    location: { path: file.replace(/^(\.\/)+/, ""), lines: { begin: line } },
  };
}
