/**
 * Values as a plan or a state has them: what is known, what is not before apply, what is sensitive, and what it was written with, each in a
 * tree of its own. https://developer.hashicorp.com/terraform/internals/json-format
 */
import { evaluateJson } from "../expressions/evaluate-json";
import { isObject, type Json, type JsonObject } from "./json-body";
import { NO_NAMES } from "./scopes";
import { object, tuple, unknown, type Reference, type Value } from "./value";

/** A value in three parallel trees, and the expressions that it comes from. */
export interface Recorded {
  readonly value: Json | undefined;
  /** True where the value is not known before apply, or a tree with such leaves. */
  readonly unknown?: Json | undefined;
  /** True where the value is sensitive, or a tree with such leaves. */
  readonly sensitive?: Json | undefined;
  /** As in a plan's `configuration`: `{references}`, `{constant_value}`, or nested blocks; several where it is not known which block it is. */
  readonly expressions?: readonly Json[] | undefined;
  /** True where the expressions are of this value, and not of a structure that it is a part of. */
  readonly isWhole?: boolean;
}

/** What a plan says that something was written with: resolves `references`. */
export type Referrer = (references: readonly string[]) => readonly Reference[];

/** Of an object, whether known or not. */
export function namesIn({ value, unknown: mark }: Recorded): readonly string[] {
  return [...new Set([...Object.keys(isObject(value) ? value : {}), ...Object.keys(isObject(mark) ? mark : {})])];
}

/** One attribute; with a configuration at hand, what the provider puts where nothing is configured is left out as it is in the files. */
export function attributeOf(recorded: Recorded, name: string, text: string, refer: Referrer | undefined): Value | undefined {
  const part = into(recorded, name);
  const isConfigured = !refer || (part.expressions?.length ?? 0) > 0;
  if (!isConfigured && (part.unknown === true || (Array.isArray(part.value) && part.value.length === 0))) return undefined;
  if (part.value === undefined && part.unknown !== true && !holdsTrue(part.unknown)) return undefined;
  return valueOf(part, text, refer);
}

function valueOf(recorded: Recorded, text: string, refer: Referrer | undefined): Value {
  const { value, unknown: mark, sensitive } = recorded;
  const marked = <V extends Value>(plain: V): V => (sensitive === true ? { ...plain, sensitive: true } : plain);
  const references = referencesOf(recorded, refer);
  if (mark === true) return marked(unknown(references.written ?? text, "is not known before apply", references.resolved));
  if (Array.isArray(value) || (value === undefined && Array.isArray(mark))) {
    const length = Math.max(Array.isArray(value) ? value.length : 0, Array.isArray(mark) ? mark.length : 0);
    return marked(tuple(Array.from({ length }, (_, index) => valueOf(into(recorded, index), `${text}[${index}]`, refer))));
  }
  if (isObject(value) || isObject(mark)) {
    return marked(object(namesIn(recorded).map((name) => [name, valueOf(into(recorded, name), `${text}.${name}`, refer)])));
  }
  const plain = evaluateJson(value ?? null, NO_NAMES, { templates: false });
  const through = references.resolved.filter((reference) => reference.resource !== undefined);
  return marked(plain.kind === "null" || through.length === 0 || !recorded.isWhole ? plain : { ...plain, references: through });
}

function referencesOf({ expressions }: Recorded, refer: Referrer | undefined) {
  const written = (expressions ?? []).flatMap((expression) => {
    const names = isObject(expression) ? expression["references"] : undefined;
    return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  });
  return { written: written[0], resolved: refer && written.length > 0 ? refer(written) : [] };
}

function into({ value, unknown: mark, sensitive, expressions, isWhole }: Recorded, key: string | number): Recorded {
  const part = child(value, key);
  return {
    value: part,
    unknown: child(mark, key),
    sensitive: sensitive === true || child(sensitive, key),
    isWhole: typeof key === "number" ? (isWhole ?? false) : !expressions?.some(isLeaf),
    expressions: typeof key === "number" ? blocksLike(expressions, part) : expressions?.flatMap((one) => expressionIn(one, key)),
  };
}

function child(tree: Json | undefined, key: string | number): Json | undefined {
  if (Array.isArray(tree)) return (tree as readonly Json[])[Number(key)];
  return isObject(tree) && Object.hasOwn(tree, key) ? tree[key] : undefined;
}

const isLeaf = (expression: Json): expression is JsonObject =>
  isObject(expression) && ("references" in expression || "constant_value" in expression);

/** An expression for the whole is one for each of its parts. */
function expressionIn(expression: Json, name: string): readonly Json[] {
  if (isLeaf(expression)) return [expression];
  const part = child(expression, name);
  return part === undefined ? [] : Array.isArray(part) ? (part as readonly Json[]) : [part];
}

/**
 * Blocks of a set stand in another order than they are written in, and dynamic ones once for many: an element may be of each block whose
 * constants it has.
 */
function blocksLike(expressions: readonly Json[] | undefined, element: Json | undefined): readonly Json[] | undefined {
  if (!expressions || expressions.length <= 1 || !isObject(element)) return expressions;
  const fits = (block: Json) =>
    isLeaf(block) ||
    !isObject(block) ||
    Object.entries(block).every(
      ([name, part]) =>
        !isObject(part) || !("constant_value" in part) || JSON.stringify(part["constant_value"]) === JSON.stringify(element[name] ?? null),
    );
  const fitting = expressions.filter(fits);
  return fitting.length > 0 ? fitting : expressions;
}

function holdsTrue(tree: Json | undefined): boolean {
  if (tree === true) return true;
  if (Array.isArray(tree)) return (tree as readonly Json[]).some(holdsTrue);
  return isObject(tree) && Object.values(tree).some(holdsTrue);
}
