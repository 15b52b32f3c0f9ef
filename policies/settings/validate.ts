/** Checks a settings file by its schema, and says what is wrong with it by key and line. */
import type { z } from "zod";
import { suggestion } from "../engine/closest";
import { SettingsError, type SettingsProblem } from "./settings-error";
import type { SettingsFile } from "./settings-file";

/** @throws SettingsError with every problem that there is */
export function validate<T>(schema: z.ZodType<T>, file: SettingsFile): T {
  const result = schema.safeParse(file.value, { reportInput: true });
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.flatMap((issue) => problems(issue, file)));
}

function problems(issue: z.core.$ZodIssue, file: SettingsFile): SettingsProblem[] {
  if (issue.code !== "unrecognized_keys") return [problem(file, issue.path, describeIssue(issue))];
  return issue.keys.map((key) => problem(file, [...issue.path, key], "There is no such setting."));
}

function problem(file: SettingsFile, path: readonly PropertyKey[], message: string): SettingsProblem {
  const location = file.locationOf(path);
  const key = keyText(path);
  return { message: key === "" ? message : `${key}: ${message}`, file: file.name, ...(location && { location }) };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const given = typeof issue.input === "string" ? issue.input : "";
    return `It has to be one of ${values.join(", ")}${suggestion(given, values) || "."}`;
  }
  return /[.?]$/.test(issue.message) ? issue.message : `${issue.message}.`;
}

/** `waivers[0].expires` */
export function keyText(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? String(step) : `.${String(step)}`)).join("");
}
