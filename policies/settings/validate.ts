/** Checks a settings file by its schema, and says what is wrong with it by key and line. */
import type { z } from "zod";
import { suggestion } from "../engine/closest";
import { SettingsError, type SettingsProblem } from "./settings-error";
import type { SettingsFile } from "./settings-file";

/** @throws SettingsError with every problem that there is */
export function validate<T>(schema: z.ZodType<T>, file: SettingsFile): T {
  const result = schema.safeParse(file.value, { reportInput: true });
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.flatMap((issue) => problems(issue, schema, file)));
}

function problems(issue: z.core.$ZodIssue, schema: z.ZodType, file: SettingsFile): SettingsProblem[] {
  if (issue.code !== "unrecognized_keys") return [problem(file, issue.path, describeIssue(issue))];
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => problem(file, [...issue.path, key], `There is no such setting${suggestion(key, known) || "."}`));
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape;
  readonly items?: Shape;
}

/** What may stand in the object at that path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const { toJSONSchema } = require("zod") as typeof import("zod");
  let shape: Shape | undefined = toJSONSchema(schema, { io: "input" }) as Shape;
  for (const step of path)
    shape = typeof step === "number" ? shape?.items : (shape?.properties?.[String(step)] ?? shape?.additionalProperties);
  return Object.keys(shape?.properties ?? {});
}

function problem(file: SettingsFile, path: readonly PropertyKey[], message: string): SettingsProblem {
  const location = file.locationOf(path);
  const key = keyText(path);
  return { message: key === "" ? message : `${key}: ${message}`, file: file.name, ...(location && { location }) };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value": {
      const values = issue.values.map(String);
      const given = typeof issue.input === "string" ? issue.input : "";
      return `It has to be one of ${values.join(", ")}${suggestion(given, values) || "."}`;
    }
    case "invalid_type":
      return issue.input === undefined ? "It is missing." : `It has to be ${article(issue.expected)}, not ${shown(issue.input)}.`;
    case "too_big":
      return `It may be ${issue.maximum}${issue.origin === "string" ? " letters" : ""} at most.`;
    case "too_small":
      return issue.origin === "string" ? "It is empty." : `It has to be ${issue.minimum} at least.`;
    default:
      return /[.?]$/.test(issue.message) ? issue.message : `${issue.message}.`;
  }
}

function shown(value: unknown): string {
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  return article(Array.isArray(value) ? "array" : typeof value);
}

/** `int` and `record` are words of the schema's library. */
function article(kind: string): string {
  const name = { int: "whole number", record: "object" }[kind] ?? kind;
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

/** `waivers[0].expires` */
export function keyText(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? String(step) : `.${String(step)}`)).join("");
}
