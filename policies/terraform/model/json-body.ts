/**
 * Bodies in JSON syntax, made for cdktf's output: a thin view of what JSON.parse gave, evaluated and located only where somebody asks.
 * Without a provider's schema a single object may be a block or a map; it stays an object, and `Attribute` reads both alike.
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */
import { evaluateJson, readyValue } from "../expressions/evaluate-json";
import type { Scope } from "../expressions/scope";
import type { Expression } from "../hcl/ast";
import { parseExpression, parseTemplate } from "../hcl/parse";
import { locateJson } from "../json/locate";
import type { Source, Span } from "../source";
import type { Body, LabelledBody } from "./body";
import { expandBlocks, type DynamicBlock } from "./dynamic-blocks";
import { NO_NAMES } from "./scopes";
import { NULL, object, tuple, type Path, type Value } from "./value";

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** A step on the way to a value; most are never asked for, so the path is put together only for those that are. */
interface Place {
  readonly outer: Place | undefined;
  readonly key: string | number;
}

export const COMMENT = "//";
const START: Span = { start: 0, end: 0 };

export class JsonBody implements Body {
  constructor(
    readonly source: Source,
    private readonly json: JsonObject,
    /** Where it stands in the file; the file's own body stands nowhere. */
    private readonly place?: Place,
  ) {}

  get names(): readonly string[] {
    return namesIn(this.json);
  }

  get span(): Span {
    return this.locate([]).span;
  }

  get constructPath(): string | undefined {
    const comment = own(this.json, COMMENT);
    const metadata = isObject(comment) ? own(comment, "metadata") : undefined;
    const path = isObject(metadata) ? own(metadata, "path") : undefined;
    return typeof path === "string" ? path : undefined;
  }

  get comment(): unknown {
    return own(this.json, COMMENT);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.json, name) || dynamicsIn(this.json).some(({ type }) => type === name);
  }

  mentions(text: string): boolean {
    return mentions(this.json, text);
  }

  ready(name: string, scope: Scope): Value | undefined {
    const json = own(this.json, name);
    return json === undefined || Object.hasOwn(this.json, "dynamic") ? undefined : readyValue(json, scope);
  }

  value(name: string, scope: Scope): Value | undefined {
    return valueIn(this.json, name, scope);
  }

  constant(name: string): Value | undefined {
    const json = own(this.json, name);
    return json === undefined ? undefined : evaluateJson(json, NO_NAMES, { templates: false });
  }

  expression(name: string): Expression | undefined {
    const json = own(this.json, name);
    return json === undefined ? undefined : expressionOf(json);
  }

  blocks(type: string, labels = 0): readonly LabelledBody[] {
    const found: LabelledBody[] = [];
    const json = own(this.json, type);
    if (json !== undefined) collect(this.source, json, { outer: this.place, key: type }, labels, [], found);
    return found;
  }

  locate(path: Path): { source: Source; span: Span } {
    return { source: this.source, span: locateJson(this.source, [...pathOf(this.place), ...path]) };
  }
}

/** The bodies below some levels of labels, each of which may be an object or several in an array. */
function collect(source: Source, json: Json, place: Place, labels: number, before: readonly string[], into: LabelledBody[]): void {
  if (Array.isArray(json)) json.forEach((one: Json, key) => collect(source, one, { outer: place, key }, labels, before, into));
  else if (!isObject(json)) return;
  else if (before.length === labels) into.push({ labels: before, body: new JsonBody(source, json, place) });
  else
    for (const key of Object.keys(json))
      if (key !== COMMENT) collect(source, json[key]!, { outer: place, key }, labels, [...before, key], into);
}

function pathOf(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = place; at; at = at.outer) path.push(at.key);
  return path.reverse();
}

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** A property of the object itself, so that `__proto__` and `constructor` are names like any other. */
export function own(json: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(json, name) ? json[name] : undefined;
}

function mentions(json: Json, text: string): boolean {
  if (typeof json === "string") return json.includes(text);
  if (typeof json !== "object" || json === null) return false;
  if (Array.isArray(json)) return json.some((one: Json) => mentions(one, text));
  for (const key in json) if (key !== COMMENT && mentions((json as JsonObject)[key]!, text)) return true;
  return false;
}

/** Names of a body, those that dynamic blocks make with them. */
function namesIn(json: JsonObject): readonly string[] {
  const names = Object.keys(json).filter((name) => name !== COMMENT);
  const dynamic = dynamicsIn(json);
  if (dynamic.length === 0) return names;
  return [...new Set([...names.filter((name) => name !== "dynamic"), ...dynamic.map((block) => block.type)])];
}

function valueIn(json: JsonObject, name: string, scope: Scope): Value | undefined {
  const written = own(json, name);
  const dynamic = Object.hasOwn(json, "dynamic") ? dynamicsIn(json).filter((block) => block.type === name) : [];
  if (dynamic.length === 0) return written === undefined ? undefined : contentOf(written, scope);
  const statics = written === undefined || written === null ? [] : Array.isArray(written) ? written : [written];
  return expandBlocks([...statics.map((one: Json) => contentOf(one, scope)), ...dynamic], scope);
}

/** Blocks may hold dynamic blocks at any depth, which makes a difference only where there are some. */
function contentOf(json: Json, scope: Scope): Value {
  if (!holdsDynamic(json)) return evaluateJson(json, scope);
  if (Array.isArray(json)) return tuple(json.map((one: Json) => contentOf(one, scope)));
  const body = json as JsonObject;
  return object(namesIn(body).map((name) => [name, valueIn(body, name, scope) ?? NULL]));
}

function holdsDynamic(json: Json): boolean {
  if (typeof json !== "object" || json === null) return false;
  if (Array.isArray(json)) return json.some(holdsDynamic);
  const body = json as JsonObject;
  for (const name in body) if ((name === "dynamic" && dynamicsIn(body).length > 0) || holdsDynamic(body[name]!)) return true;
  return false;
}

/** A map may have a key `dynamic` too: a dynamic block is one that has a for_each. */
function dynamicsIn(json: JsonObject): DynamicBlock[] {
  const written = own(json, "dynamic");
  if (written === undefined) return [];
  const blocks: DynamicBlock[] = [];
  for (const group of Array.isArray(written) ? written : [written]) {
    if (!isObject(group)) continue;
    for (const [type, bodies] of Object.entries(group))
      for (const body of Array.isArray(bodies) ? bodies : [bodies])
        if (isObject(body) && "for_each" in body) blocks.push(dynamicBlock(type, body));
  }
  return blocks;
}

function dynamicBlock(type: string, body: JsonObject): DynamicBlock {
  const iterator = own(body, "iterator");
  return {
    type,
    iterator: typeof iterator === "string" ? iterator : undefined,
    forEach: (scope) => evaluateJson(own(body, "for_each") ?? null, scope),
    content: (scope) => {
      const content = own(body, "content");
      const only = Array.isArray(content) ? content[0] : content;
      return only === undefined ? object([]) : contentOf(only, scope);
    },
  };
}

/** JSON where Terraform expects a name or a type: strings hold native syntax, `"${…}"` too. What does not parse is reported by `jsonProblems`. */
function expressionOf(json: Json): Expression {
  if (typeof json === "string") {
    const isTemplate = json.includes("${") || json.includes("%{");
    const { expression, diagnostics } = isTemplate ? parseTemplate({ file: "", text: json }) : parseExpression({ file: "", text: json });
    if (diagnostics.length > 0) return literal(json);
    const [only, ...others] = expression.type === "template" ? expression.parts : [];
    return only?.type === "interpolation" && others.length === 0 ? only.expression : expression;
  }
  if (Array.isArray(json)) return { type: "tuple", elements: json.map(expressionOf), ...START };
  if (isObject(json)) {
    const items = Object.entries(json).map(([key, value]) => ({ key: literal(key), value: expressionOf(value) }));
    return { type: "object", items, ...START };
  }
  return { type: "literal", value: json as string | number | boolean | null, ...START };
}

const literal = (value: string): Expression => ({ type: "literal", value, ...START });
