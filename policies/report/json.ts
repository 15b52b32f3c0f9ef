/** The whole report for programs; docs/report.schema.json describes it. */
import type { Report } from "../engine/report";

export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
