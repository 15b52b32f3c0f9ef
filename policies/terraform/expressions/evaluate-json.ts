/** Expressions of the JSON syntax: strings are templates, and so are the names of objects. Plain data stays as cheap as it was to parse. */
import { parseTemplate } from "../hcl/parse";
import type { Value } from "../model/value";
import { boolean, NULL, number, string } from "../model/value";
import { evaluate } from "./evaluate";
import { TooMuch } from "./limits";
import { objectOf } from "./object";
import type { Scope } from "./scope";
import { sequence } from "./traversal";
import { bounded, invalid } from "./unknowns";

export interface JsonOptions {
  /** False where strings stand for themselves, as in variable files and defaults. @default true */
  readonly templates?: boolean;
}

export function evaluateJson(json: unknown, scope: Scope, { templates = true }: JsonOptions = {}): Value {
  const within = templates ? scope : undefined;
  return readyValue(json, within) ?? bounded(() => valueOf(json, within, 0), brief(json));
}

/** Most values: there is nothing to evaluate in them, or it has been done for the same text elsewhere. */
export function readyValue(json: unknown, scope: Scope | undefined): Value | undefined {
  if (typeof json === "string" && isTemplate(json)) return scope?.references?.get(json);
  return typeof json === "object" && json !== null ? undefined : valueOf(json, undefined, 0);
}

/** Deepest nesting of data. */
const MAX_NESTING = 1_000;

const brief = (json: unknown) => (): string => {
  const text = typeof json === "string" ? json : Array.isArray(json) ? "[…]" : "{…}";
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
};

function valueOf(json: unknown, scope: Scope | undefined, nesting: number): Value {
  if (nesting > MAX_NESTING) throw new TooMuch(`is nested more than ${MAX_NESTING} deep`);
  switch (typeof json) {
    case "string":
      return textOf(json, scope);
    case "number":
      return number(json);
    case "boolean":
      return boolean(json);
    case "object":
      if (json === null) return NULL;
      if (Array.isArray(json))
        return sequence(
          "tuple",
          json.map((element) => valueOf(element, scope, nesting + 1)),
        );
      return mappingOf(json as Readonly<Record<string, unknown>>, scope, nesting + 1);
    default:
      return NULL;
  }
}

function mappingOf(json: Readonly<Record<string, unknown>>, scope: Scope | undefined, nesting: number): Value {
  const names = Object.keys(json);
  if (scope && names.some(isTemplate))
    return objectOf(
      names.map((name) => [textOf(name, scope), valueOf(json[name], scope, nesting)]),
      () => "{…}",
    );
  const entries = new Map<string, Value>();
  for (const name of names) {
    const entry = valueOf(json[name], scope, nesting);
    if (entry.kind === "unknown" && entry.invalid) return entry;
    entries.set(name, entry);
  }
  return { kind: "object", entries };
}

const isTemplate = (text: string): boolean => text.includes("${") || text.includes("%{");

/** `${aws_vpc.main.id}`: nearly every template that cdktf writes, which needs no parser. */
const REFERENCE = /^\$\{[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+\}$/;

function referenced(text: string, scope: Scope): Value | undefined {
  if (!REFERENCE.test(text)) return undefined;
  const [root, ...names] = text.slice(2, -1).split(".");
  const found = scope.resolve(
    root!,
    names.map((name) => ({ name })),
  );
  if (found?.used !== names.length) return undefined;
  scope.references?.set(text, found.value);
  return found.value;
}

function textOf(text: string, scope: Scope | undefined): Value {
  if (!scope || !isTemplate(text)) return string(text);
  const value = scope.references?.get(text) ?? referenced(text, scope);
  if (value) return value;
  const { expression, diagnostics } = parseTemplate({ file: "", text });
  const wrong = diagnostics[0];
  return wrong ? invalid(brief(text), `not a template: ${wrong.message}`) : evaluate(expression, scope);
}
