/**
 * Values as a plan or a state has them: what is known, what is not before apply, what is sensitive, and what it was written with, each in a
 * tree of its own. https://developer.hashicorp.com/terraform/internals/json-format
 */
import { evaluateJson } from "../expressions/evaluate-json";
import { isObject, type Json, type JsonObject } from "./json-body";
import { NO_NAMES } from "./scopes";
import { NULL, object, tuple, unknown, type Reference, type Value } from "./value";

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

/** How what is recorded leads to other resources. */
export interface Links {
  /** By what was written. Without it there is no configuration, and everything recorded counts as configured. */
  readonly refer?: Referrer | undefined;
  /** By the id or ARN that is recorded. */
  readonly identify: (text: string) => readonly Reference[];
}

/** Of an object, whether known or not. */
export function namesIn({ value, unknown: mark }: Recorded): readonly string[] {
  return [...new Set([...Object.keys(isObject(value) ? value : {}), ...Object.keys(isObject(mark) ? mark : {})])];
}

/** One attribute; what the provider puts where nothing is configured is left out as it is in the files: an empty list, or what is not known. */
export function attributeOf(recorded: Recorded, name: string, text: string, links: Links): Value | undefined {
  const part = into(recorded, name);
  if (isProviders(part, links) || (!isConfigured(part) && Array.isArray(part.value) && part.value.length === 0)) return undefined;
  if (part.value === undefined && part.unknown !== true && !holdsTrue(part.unknown)) return undefined;
  return valueOf(part, text, links);
}

const isConfigured = ({ expressions = [] }: Recorded): boolean => expressions.length > 0;

const isWrittenEmpty = ({ expressions = [] }: Recorded): boolean =>
  expressions.some((expression) => isObject(expression) && expression["constant_value"] === "");

/** What is not known, and nobody wrote. */
function isProviders(part: Recorded, { refer }: Links): boolean {
  return part.unknown === true && refer !== undefined && !isConfigured(part);
}

function valueOf(recorded: Recorded, text: string, links: Links): Value {
  const { value, unknown: mark, sensitive } = recorded;
  const marked = <V extends Value>(plain: V): V => (sensitive === true ? { ...plain, sensitive: true } : plain);
  const references = referencesOf(recorded, links);
  if (mark === true) return marked(unknown(references.written ?? text, "is not known before apply", references.resolved));
  if (Array.isArray(value) || (value === undefined && Array.isArray(mark))) {
    const length = Math.max(Array.isArray(value) ? value.length : 0, Array.isArray(mark) ? mark.length : 0);
    return marked(tuple(Array.from({ length }, (_, index) => valueOf(into(recorded, index), `${text}[${index}]`, links))));
  }
  if (isObject(value) || isObject(mark)) {
    const parts = namesIn(recorded).map((name) => [name, into(recorded, name)] as const);
    return marked(
      object(parts.filter(([, part]) => !isProviders(part, links)).map(([name, part]) => [name, valueOf(part, `${text}.${name}`, links)])),
    );
  }
  // What is left out is recorded as an empty text, too: by provider aws 5.100 in the rules of aws_network_acl and in aws_route.
  const plain = value === "" && !isWrittenEmpty(recorded) ? NULL : evaluateJson(value ?? null, NO_NAMES, { templates: false });
  const written = recorded.isWhole ? references.resolved.filter((reference) => reference.resource !== undefined) : [];
  const identified = plain.kind === "string" ? links.identify(plain.value) : [];
  // Where all instances are written (`aws_subnet.a[count.index].id`), the id says which one it is.
  const meant = written.filter(({ resource }) => identified.some((one) => one.resource === resource));
  const through = [meant, written, identified].find((some) => some.length > 0) ?? [];
  return marked(plain.kind === "null" || through.length === 0 ? plain : { ...plain, references: through });
}

function referencesOf({ expressions }: Recorded, { refer }: Links) {
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
