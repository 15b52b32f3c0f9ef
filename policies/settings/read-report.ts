/** Reads a report that was written earlier with `--format json`. */
import type { Report } from "../engine/report";
import { SettingsError } from "./settings-error";
import { readSettingsFile, type SettingsFile } from "./settings-file";
import { validate } from "./validate";

/** @throws SettingsError where the file cannot be read, is no report, or is one of another version */
export function readReport(path: string, cwd: string): Report {
  return reportIn(readSettingsFile(path, cwd));
}

export function reportIn(file: SettingsFile): Report {
  if (!isReport(file.value))
    throw new SettingsError([{ message: "It is no report; make one with guardrails check --format json.", file: file.name }]);
  const { version } = file.value;
  if (version !== 1)
    throw new SettingsError([
      { message: `It is a report of version ${JSON.stringify(version)}; only version 1 is understood.`, file: file.name },
    ]);
  const { reportSchema } = require("../report/schema") as typeof import("../report/schema");
  return validate(reportSchema, file);
}

/** Whether it is meant to be a report, of whatever version. */
export function isReport(value: unknown): value is { readonly version: unknown } {
  return typeof value === "object" && value !== null && "version" in value && "tool" in value && "findings" in value;
}
