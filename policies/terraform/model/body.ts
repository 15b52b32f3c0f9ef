/**
 * The body of a block as it is written, whichever of the two syntaxes it is written in. What reads configurations asks bodies, so that a
 * resource in cdktf's JSON, in HCL, or overridden in another file is one thing. A body knows no values until a scope is given.
 */
import type { Scope } from "../expressions/scope";
import type { Expression } from "../hcl/ast";
import type { Source, Span } from "../source";
import type { Path, Value } from "./value";

export interface Body {
  readonly source: Source;
  /** Of the attributes and nested blocks, those of dynamic blocks with them; each once. */
  readonly names: readonly string[];
  readonly span: Span;
  /** cdktf's path of the construct. */
  readonly constructPath?: string | undefined;
  /** What Terraform ignores: `//` in JSON. */
  readonly comment?: unknown;
  /** Whether anything of that name is written, were it a dynamic block that may make it. */
  has(name: string): boolean;
  /** Whether a text stands anywhere in it, in a comment or otherwise. */
  mentions(text: string): boolean;
  /** An attribute's value where it needs no evaluation; `undefined` says nothing. */
  ready(name: string, scope: Scope): Value | undefined;
  /** An attribute's value, or nested blocks as a tuple of objects; `undefined` where nothing of that name is written. */
  value(name: string, scope: Scope): Value | undefined;
  /** An attribute that Terraform takes as a constant: nothing can be named in it, and strings in JSON are no templates. */
  constant(name: string): Value | undefined;
  /** What is written for an attribute, for those that Terraform does not evaluate (types, provider names, ignore_changes). */
  expression(name: string): Expression | undefined;
  /** Nested blocks of a type with that many labels, as they are written. */
  blocks(type: string, labels?: number): readonly LabelledBody[];
  /** Where the longest known beginning of a path was written. */
  locate(path: Path): { readonly source: Source; readonly span: Span };
}

export interface LabelledBody {
  readonly labels: readonly string[];
  readonly body: Body;
}

/**
 * A body with another one over it, by the rules of override files: an attribute replaces the attribute, nested blocks replace all nested
 * blocks of their type, and `lifecycle` and the like (`merged`) are merged in turn.
 * https://developer.hashicorp.com/terraform/language/files/override#merging-behavior
 */
export function overridden(base: Body, over: Body, merged: readonly string[] = []): Body {
  const replaced = new Set(over.names);
  const of = (name: string) => (replaced.has(name) ? over : base);
  return {
    source: base.source,
    span: base.span,
    names: [...new Set([...base.names, ...over.names])],
    constructPath: base.constructPath,
    has: (name) => of(name).has(name),
    mentions: (text) => base.mentions(text) || over.mentions(text),
    ready: (name, scope) => of(name).ready(name, scope),
    value: (name, scope) => of(name).value(name, scope),
    constant: (name) => of(name).constant(name),
    expression: (name) => of(name).expression(name),
    blocks(type, labels) {
      if (!merged.includes(type)) return of(type).blocks(type, labels);
      const [first, ...rest] = [...base.blocks(type, labels), ...over.blocks(type, labels)];
      return first ? [{ labels: first.labels, body: rest.reduce((body, next) => overridden(body, next.body), first.body) }] : [];
    },
    locate: (path) => (path.length === 0 ? base : of(String(path[0]))).locate(path),
  };
}
