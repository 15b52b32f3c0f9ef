/** Runs the steps of action.yml as a runner would, but for actions of others, of which it says how they would be called. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ROOT, type Ran, type Scratch } from "./scratch";

export interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export const ACTION_TEXT = readFileSync(join(ROOT, "action.yml"), "utf8");
export const ACTION = parse(ACTION_TEXT) as Action;

export interface ActionRun extends Ran {
  /** What each action of others would have been called with, by its step's name. */
  readonly used: Readonly<Record<string, unknown>>;
  readonly summary: string | undefined;
}

/** @param event what GitHub knows of the pull request, as `github.event` */
export function runAction(scratch: Scratch, inputs: Readonly<Record<string, string>>, event: object): ActionRun {
  const given = Object.fromEntries(Object.entries(ACTION.inputs).map(([name, { default: value = "" }]) => [name, inputs[name] ?? value]));
  const contexts = { github: { event, token: "the-token" }, inputs: given, steps: {} as Record<string, unknown> };
  const used: Record<string, unknown> = {};
  let output = "";
  let status = 0;
  scratch.write("runner/summary", "");
  for (const step of ACTION.runs.steps) {
    if (status !== 0 || (step.if !== undefined && !evaluate(step.if, contexts))) continue;
    const filled = (text: string) =>
      text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => String(evaluate(expression, contexts) ?? ""));
    const filledAll = (texts: Readonly<Record<string, string>> = {}) =>
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(filled(text))]));
    if (step.uses !== undefined) {
      used[step.name] = filledAll(step.with);
      continue;
    }
    scratch.write("runner/output", "");
    const env = {
      ...filledAll(step.env),
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_REPOSITORY: "owner/name",
      GITHUB_OUTPUT: join(scratch.folder, "runner/output"),
      GITHUB_STEP_SUMMARY: join(scratch.folder, "runner/summary"),
      RUNNER_TEMP: join(scratch.folder, "runner"),
    };
    const ran = scratch.run(step.run!, env, filled(step["working-directory"] ?? "."));
    output += ran.output;
    status = ran.status;
    const lines = scratch.read("runner/output")!.trim().split("\n");
    if (step.id !== undefined) contexts.steps[step.id] = { outputs: Object.fromEntries(lines.map((line) => line.split("=", 2))) };
  }
  return { status, output, used, summary: scratch.read("runner/summary") };
}

/** The part of GitHub's expressions that action.yml uses: paths, text, ==, != and &&. A path that leads nowhere is null. */
function evaluate(expression: string, contexts: object): unknown {
  const terms = expression.split("&&").map((term) => term.trim());
  if (terms.length > 1) return terms.every((term) => evaluate(term, contexts));
  const [, left, operator, right] = /^(\S+?)(?:\s*(==|!=)\s*(\S+))?$/.exec(terms[0]!)!;
  if (operator === undefined) return operand(left!, contexts);
  const isEqual = loosely(operand(left!, contexts)) === loosely(operand(right!, contexts));
  return operator === "==" ? isEqual : !isEqual;
}

/** null, the empty text, false and 0 are equal to each other: https://docs.github.com/en/actions/reference/evaluate-expressions-in-workflows-and-actions#operators */
function loosely(value: unknown): unknown {
  if (value === null || value === undefined || value === "") return 0;
  return typeof value === "boolean" ? Number(value) : value;
}

function operand(text: string, contexts: object): unknown {
  if (text === "true" || text === "false") return text === "true";
  if (text.startsWith("'")) return text.slice(1, -1);
  return text.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], contexts) ?? null;
}
