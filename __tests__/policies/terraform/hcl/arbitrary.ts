/** Random syntax trees: every kind of expression, nested as the grammar allows, without positions. */
import fc from "fast-check";
import type {
  AttributeNode,
  BinaryOperator,
  BlockNode,
  Body,
  Expression,
  SplatStep,
  TemplatePart,
} from "../../../../policies/terraform/hcl/ast";

const at = { start: 0, end: 0 };

const name = fc.constantFrom("a", "b-c", "var", "each", "x_1", "größe", "aws_vpc", "_");
const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom("", "$", "%", "${", "%{", "$${", "$$", 'say "hi"', "\\", "line\nline\n", "\t", "\r\n", "ü\u{1f600}", "\0", "~}"),
);
const string = text.map((value): Expression => ({ type: "literal", value, ...at }));
const digits = fc.oneof(fc.nat().map(String), fc.constantFrom("0.5", "1e3", "12345678901234567890", "2.50", "1E-2"));
const number = digits.map((written): Expression => ({ type: "literal", value: Number(written), text: written, ...at }));
const word = fc.constantFrom(true, false, null).map((value): Expression => ({ type: "literal", value, ...at }));
const variable = name.map((one): Expression => ({ type: "variable", name: one, ...at }));

const operators: readonly BinaryOperator[] = ["||", "&&", "==", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%"];

const parenthesised = (inner: Expression): Expression => ({ type: "parentheses", inner, ...at });
const isOperation = ({ type }: Expression): boolean => type === "binary" || type === "conditional";
const operand = (expression: Expression): Expression => (isOperation(expression) ? parenthesised(expression) : expression);
/** What steps may follow: `-a.b` is the negation of `a.b`, and `1.0` a number. */
const steppable = (expression: Expression): Expression =>
  isOperation(expression) || expression.type === "unary" || (expression.type === "literal" && expression.text !== undefined)
    ? parenthesised(expression)
    : expression;
const isAttributeSplat = (expression: Expression): boolean => expression.type === "splat" && !expression.full;
/** Steps behind a splat belong to it, so that none can stand over it without parentheses. */
const loopless = (expression: Expression): Expression => (expression.type === "splat" ? parenthesised(expression) : steppable(expression));

/** What was read as one text is one text, and a template has at least one sequence. */
function parts(pieces: readonly TemplatePart[]): TemplatePart[] {
  const merged: TemplatePart[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.type === "text" && piece.value === "") continue;
    if (piece.type === "text" && last?.type === "text") merged[merged.length - 1] = { type: "text", value: last.value + piece.value };
    else merged.push(piece);
  }
  return merged;
}

export const expression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression; part: TemplatePart; step: SplatStep }>((tie) => {
  const any = tie("expression");
  const loop = { value: name, collection: any };
  const branch = fc.array(tie("part"), { maxLength: 2 }).map(parts);
  return {
    part: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      text.map((value): TemplatePart => ({ type: "text", value })),
      any.map((one): TemplatePart => ({ type: "interpolation", expression: one })),
      fc.record({ type: fc.constant("if" as const), condition: any, then: branch, else: branch }),
      fc.record({ type: fc.constant("for" as const), ...loop, body: branch }),
      fc.record({ type: fc.constant("for" as const), key: name, ...loop, body: branch }),
    ),
    step: fc.oneof({ maxDepth: 3 }, fc.record({ name }), fc.record({ key: any })),
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      variable,
      string,
      number,
      word,
      any.map(parenthesised),
      fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((pieces): Expression => {
        const merged = parts(pieces);
        const isTemplate = merged.some(({ type }) => type !== "text");
        return isTemplate ? { type: "template", parts: merged, ...at } : { type: "literal", value: "", ...at };
      }),
      fc.tuple(any, name).map(([of, one]): Expression => ({ type: "getAttribute", of: loopless(of), name: one, ...at })),
      fc.tuple(any, fc.nat()).map(([of, one]): Expression => {
        const indexed: Expression = { type: "getAttribute", of: loopless(of), name: String(one), ...at };
        return { type: "getAttribute", of: indexed, name: "b", ...at }; // Two such indexes in a row are not allowed.
      }),
      fc.tuple(any, any).map(([of, key]): Expression => ({ type: "index", of: isAttributeSplat(of) ? of : loopless(of), key, ...at })),
      fc
        .tuple(any, fc.array(tie("step"), { maxLength: 3 }))
        .map(([of, steps]): Expression => ({ type: "splat", of: loopless(of), full: true, steps, ...at })),
      fc.tuple(any, any).map(([of, key]): Expression => ({
        type: "splat",
        of: loopless(of),
        full: true,
        steps: [{ name: "b" }, { splat: { full: true, steps: [{ key }] } }],
        ...at,
      })),
      fc
        .tuple(any, fc.array(fc.record({ name }), { maxLength: 3 }))
        .map(([of, steps]): Expression => ({ type: "splat", of: loopless(of), full: false, steps, ...at })),
      fc
        .tuple(fc.constantFrom("f", "cidrsubnet", "provider::aws::arn_parse"), fc.array(any, { maxLength: 3 }), fc.boolean())
        .map(([one, list, expand]): Expression => ({ type: "call", name: one, arguments: list, expand: expand && list.length > 0, ...at })),
      fc
        .tuple(fc.constantFrom("-" as const, "!" as const), any)
        .map(([operator, one]): Expression => ({ type: "unary", operator, operand: operand(one), ...at })),
      fc
        .tuple(fc.constantFrom(...operators), any, any)
        .map(([operator, left, right]): Expression => ({ type: "binary", operator, left: operand(left), right: operand(right), ...at })),
      fc.tuple(any, any, any).map(([condition, then, otherwise]): Expression => ({
        type: "conditional",
        condition: operandOfCondition(condition),
        then,
        else: otherwise,
        ...at,
      })),
      fc.array(any, { maxLength: 3 }).map((elements): Expression => ({ type: "tuple", elements, ...at })),
      fc.array(fc.tuple(key(any), any), { maxLength: 3 }).map((items): Expression => ({
        type: "object",
        items: items.map(([itemKey, value]) => ({ key: itemKey, value })),
        ...at,
      })),
      fc.tuple(any, any, any, name).map(([collection, result, condition, value]): Expression => ({
        type: "for",
        value,
        collection,
        result,
        condition,
        group: false,
        ...at,
      })),
      fc.tuple(any, any, any, fc.boolean()).map(([collection, keyResult, result, group]): Expression => ({
        type: "for",
        key: "k",
        value: "v",
        collection,
        keyResult,
        result,
        group,
        ...at,
      })),
    ),
  };
}).expression;

function operandOfCondition(condition: Expression): Expression {
  return condition.type === "conditional" ? parenthesised(condition) : condition;
}

function key(any: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.oneof(
    string,
    name.map((value): Expression => ({ type: "literal", value, ...at })),
    number,
    any.map(parenthesised),
  );
}

export const body: fc.Arbitrary<Body> = fc.letrec<{ body: Body }>((tie) => {
  const block = fc
    .tuple(name, fc.array(text, { maxLength: 2 }), tie("body"))
    .map(([type, labels, inner]): BlockNode => ({ type, typeSpan: at, labels, body: inner, ...at }));
  const attribute = fc.tuple(name, expression).map(([one, value]): AttributeNode => ({ name: one, nameSpan: at, value, ...at }));
  return {
    body: fc.record({
      attributes: fc.uniqueArray(attribute, { maxLength: 3, selector: (one) => one.name }),
      blocks: fc.oneof({ maxDepth: 2 }, fc.constant<BlockNode[]>([]), fc.array(block, { maxLength: 2 })),
      start: fc.constant(0),
      end: fc.constant(0),
    }),
  };
}).body;

/** The tree without positions, to compare. */
export function withoutSpans<Node>(node: Node): unknown {
  return JSON.parse(
    JSON.stringify(node, (property, value: unknown) =>
      ["start", "end", "nameSpan", "typeSpan"].includes(property) || value === undefined ? undefined : value,
    ),
  );
}
