/**
 * The syntax tree of Terraform's native language, as its specification names the parts
 * (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md). JSON syntax has no tree of its own: a JSON value is a body or an
 * expression depending on who asks, and its strings are templates in the sense of this tree.
 */
import type { Span } from "../source";

export interface Body extends Span {
  readonly attributes: readonly AttributeNode[];
  readonly blocks: readonly BlockNode[];
}

export interface AttributeNode extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Expression;
}

export interface BlockNode extends Span {
  readonly type: string;
  readonly typeSpan: Span;
  readonly labels: readonly string[];
  readonly body: Body;
}

export type Expression =
  | Literal
  | Template
  | Variable
  | GetAttribute
  | Index
  | Splat
  | Call
  | Unary
  | Binary
  | Conditional
  | TupleConstructor
  | ObjectConstructor
  | ForExpression
  | Parentheses;

/** `text` is what was written for a number, since a double does not hold all of Terraform's numbers. */
export interface Literal extends Span {
  readonly type: "literal";
  readonly value: string | number | boolean | null;
  readonly text?: string;
}

/** A quoted string or heredoc with at least one interpolation or directive, or exactly one interpolation (which keeps its type). Plain strings are literals. */
export interface Template extends Span {
  readonly type: "template";
  readonly parts: readonly TemplatePart[];
}

export type TemplatePart =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "interpolation"; readonly expression: Expression }
  | { readonly type: "if"; readonly condition: Expression; readonly then: readonly TemplatePart[]; readonly else: readonly TemplatePart[] }
  | {
      readonly type: "for";
      readonly key?: string;
      readonly value: string;
      readonly collection: Expression;
      readonly body: readonly TemplatePart[];
    };

/** The first name of a traversal: `var`, `local`, `aws_vpc`, `each`, a `for` variable … */
export interface Variable extends Span {
  readonly type: "variable";
  readonly name: string;
}

/** `of.name`, and `of.0` in the old spelling (then `name` is the digits). */
export interface GetAttribute extends Span {
  readonly type: "getAttribute";
  readonly of: Expression;
  readonly name: string;
}

export interface Index extends Span {
  readonly type: "index";
  readonly of: Expression;
  readonly key: Expression;
}

/** `of[*].each` and `of.*.each`: `each` is what is done with every element, written over `element`. */
export interface Splat extends Span {
  readonly type: "splat";
  readonly of: Expression;
  /** True for `[*]`; the attribute form `.*` takes only attribute steps into the loop. */
  readonly full: boolean;
  /** The steps that follow and belong to the loop, outermost last. */
  readonly steps: readonly SplatStep[];
}

/** A splat inside of a loop, `a[*].b[*].c`, is a loop over the value that the steps before it lead to. */
export type SplatStep = { readonly name: string } | { readonly key: Expression } | { readonly splat: Pick<Splat, "full" | "steps"> };

export interface Call extends Span {
  readonly type: "call";
  /** With its namespace where it has one: `provider::aws::arn_parse`. */
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** True where the last argument is expanded: `f(list...)`. */
  readonly expand: boolean;
}

export interface Unary extends Span {
  readonly type: "unary";
  readonly operator: "-" | "!";
  readonly operand: Expression;
}

export type BinaryOperator = "==" | "!=" | "<" | ">" | "<=" | ">=" | "+" | "-" | "*" | "/" | "%" | "&&" | "||";

export interface Binary extends Span {
  readonly type: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Conditional extends Span {
  readonly type: "conditional";
  readonly condition: Expression;
  readonly then: Expression;
  readonly else: Expression;
}

export interface TupleConstructor extends Span {
  readonly type: "tuple";
  readonly elements: readonly Expression[];
}

/** A bare name as key is a literal string; `(expr)` and templates are expressions. */
export interface ObjectConstructor extends Span {
  readonly type: "object";
  readonly items: readonly { readonly key: Expression; readonly value: Expression }[];
}

/** `[for k, v in c : value if condition]` without `keyResult`, `{for k, v in c : keyResult => value... if condition}` with it. */
export interface ForExpression extends Span {
  readonly type: "for";
  readonly key?: string;
  readonly value: string;
  readonly collection: Expression;
  readonly keyResult?: Expression;
  readonly result: Expression;
  readonly condition?: Expression;
  readonly group: boolean;
}

export interface Parentheses extends Span {
  readonly type: "parentheses";
  readonly inner: Expression;
}
