/** Our trees in the two forms of `@cdktf/hcl2json`, to compare: the JSON of a file, and the skeleton of an expression. */
import type { ExpressionAst } from "@cdktf/hcl2json/lib/syntax-tree";
import type { BlockNode, Body, Expression, Splat, SplatStep, TemplatePart } from "../../../../policies/terraform/hcl/ast";

/** As hcl2json converts a body: what it cannot say in JSON stands as it was written, in `${…}`. */
export function toHcl2json(body: Body, source: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const block of body.blocks) addBlock(out, block, source);
  for (const { name, value } of body.attributes) define(out, name, convert(value, source));
  return out;
}

function addBlock(out: Record<string, unknown>, block: BlockNode, source: string): void {
  const keys = [block.type, ...block.labels];
  const last = keys.pop()!;
  const inner = keys.reduce<Record<string, unknown>>((object, key) => {
    if (!Object.hasOwn(object, key)) define(object, key, {});
    return object[key] as Record<string, unknown>;
  }, out);
  define(inner, last, [...(Object.hasOwn(inner, last) ? (inner[last] as unknown[]) : []), toHcl2json(block.body, source)]);
}

function define(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function convert(value: Expression, source: string): unknown {
  switch (value.type) {
    case "literal":
      return typeof value.value === "string" ? escapeSequences(value.value) : value.value;
    case "template": {
      const [first] = value.parts;
      if (value.parts.length === 1 && first?.type === "interpolation") return convert(first.expression, source);
      return value.parts.map((part) => convertPart(part, source)).join("");
    }
    case "tuple":
      return value.elements.map((element) => convert(element, source));
    case "object": {
      const out: Record<string, unknown> = {};
      for (const item of value.items)
        define(
          out,
          item.key.type === "template" ? String(convert(item.key, source)) : convertInterpolation(item.key, source),
          convert(item.value, source),
        );
      return out;
    }
    case "unary":
      if (value.operand.type === "literal" && value.operand.text !== undefined && value.operator === "-")
        return -Number(value.operand.text);
      if (value.operand.type === "literal" && typeof value.operand.value === "boolean" && value.operator === "!")
        return !value.operand.value;
      return wrap(value, source);
    default:
      return wrap(value, source);
  }
}

function convertPart(part: TemplatePart, source: string): string {
  switch (part.type) {
    case "text":
      return escapeSequences(part.value);
    case "interpolation":
      return convertInterpolation(part.expression, source);
    case "if": {
      const otherwise = part.else.map((one) => convertPart(one, source)).join("");
      const then = part.then.map((one) => convertPart(one, source)).join("");
      return `%{if ${written(part.condition, source)}}${then}${otherwise === "" ? "" : `%{else}${otherwise}`}%{endif}`;
    }
    case "for": {
      const names = part.key === undefined ? part.value : `${part.key}, ${part.value}`;
      return `%{for ${names} in ${written(part.collection, source)}}${part.body.map((one) => convertPart(one, source)).join("")}%{endfor}`;
    }
  }
}

/** Literals and templates inside of a template melt into it; a conditional turns into a directive. */
function convertInterpolation(value: Expression, source: string): string {
  switch (value.type) {
    case "literal":
      return typeof value.value === "string" ? escapeSequences(value.value) : decimal(value.text ?? String(value.value));
    case "template":
      return value.parts.map((part) => convertPart(part, source)).join("");
    case "conditional": {
      const otherwise = convertInterpolation(value.else, source);
      return `%{if ${written(value.condition, source)}}${convertInterpolation(value.then, source)}${otherwise === "" ? "" : `%{else}${otherwise}`}%{endif}`;
    }
    default:
      return wrap(value, source);
  }
}

/** A number as Terraform writes it. */
const decimal = (number: string): string =>
  /^\d+$/.test(number) ? String(BigInt(number)) : /^\d/.test(number) ? String(Number(number)) : number;

const escapeSequences = (text: string): string => text.replace(/([$%])\{/g, "$1$1{");
const written = ({ start, end }: Expression, source: string): string => source.slice(start, end);
const wrap = (expression: Expression, source: string): string => `\${${written(expression, source)}}`;

/** The skeleton of one of our expressions. */
export function skeleton(expression: Expression): string {
  switch (expression.type) {
    case "literal":
      return typeof expression.value === "string" ? text(expression.value) : (expression.text ?? String(expression.value));
    case "template": {
      const [first] = expression.parts;
      return expression.parts.length === 1 && first?.type === "interpolation"
        ? `wrap(${skeleton(first.expression)})`
        : quoted(expression.parts);
    }
    case "variable":
      return expression.name;
    case "getAttribute":
      return /^\d+$/.test(expression.name)
        ? skeleton(expression.of) + indexBy(expression.name)
        : `${skeleton(expression.of)}.${expression.name}`;
    case "index":
      return skeleton(expression.of) + index(expression.key);
    case "splat":
      return loop(skeleton(expression.of), expression);
    case "call":
      return `${expression.name}(${expression.arguments.map(skeleton).join()}${expression.expand ? "..." : ""})`;
    case "unary":
      return `${expression.operator === "-" ? "negate" : "logicalNot"}(${skeleton(expression.operand)})`;
    case "binary":
      return `(${skeleton(expression.left)} ${expression.operator} ${skeleton(expression.right)})`;
    case "conditional":
      return conditional(skeleton(expression.condition), skeleton(expression.then), skeleton(expression.else));
    case "tuple":
      return `[${expression.elements.map(skeleton).join()}]`;
    case "object":
      return `{${expression.items.map(({ key, value }) => `${skeleton(key)}:${skeleton(value)}`).join()}}`;
    case "for": {
      const { key, value, collection, keyResult, result, group, condition } = expression;
      const inner = [collection, keyResult, result, condition].filter((one) => one !== undefined).map(skeleton);
      return forLoop(key ?? "", value, group, inner);
    }
    case "parentheses":
      return `paren(${skeleton(expression.inner)})`;
  }
}

/** They have what was written, we what it means: the content is compared in whole files. */
const text = (value: string): string => (value === "" ? '""' : '"_"');
const conditional = (condition: string, then: string, otherwise: string): string => `if(${condition},${then},${otherwise})`;
const forLoop = (key: string, value: string, group: boolean, inner: string[]): string => `for(${key},${value},${group},${inner.join()})`;

/** Of constant keys they have only strings and numbers, the latter rounded. */
function index(key: Expression): string {
  if (key.type !== "literal" || typeof key.value === "string") return `[${skeleton(key)}]`;
  return typeof key.value === "number" ? indexBy(String(key.value)) : "[undefined]";
}

const indexBy = (digits: string): string => `[${Number(digits).toPrecision(5)}]`;

function indexOf(segment: string | undefined): string {
  if (segment === undefined) return "undefined";
  if (segment.startsWith('"')) return text(segment.slice(1, -1));
  return Number(segment).toPrecision(5);
}

function loop(of: string, { steps }: Pick<Splat, "steps">): string {
  return `splat(${of},${steps.reduce(addStep, "_")})`;
}

function addStep(of: string, step: SplatStep): string {
  if ("splat" in step) return loop(of, step.splat);
  if ("key" in step) return of + index(step.key);
  return /^\d+$/.test(step.name) ? of + indexBy(step.name) : `${of}.${step.name}`;
}

function quoted(parts: readonly TemplatePart[]): string {
  return template(
    parts.map((part) => {
      switch (part.type) {
        case "text":
          return text(part.value);
        case "interpolation":
          return skeleton(part.expression);
        case "if":
          return conditional(skeleton(part.condition), quoted(part.then), quoted(part.else));
        case "for":
          return `join(${forLoop(part.key ?? "", part.value, false, [skeleton(part.collection), quoted(part.body)])})`;
      }
    }),
  );
}

/** Empty text, which the two keep in different places, is left out; text alone is a string. */
function template(parts: readonly string[]): string {
  const full = parts.filter((part) => part !== '""');
  if (full.length === 0) return '""';
  return full.length === 1 && full[0]!.startsWith('"') ? full[0]! : `template(${full.join()})`;
}

const OPERATORS: Readonly<Record<string, string>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  modulo: "%",
  equal: "==",
  notEqual: "!=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
  logicalAnd: "&&",
  logicalOr: "||",
};

interface Node {
  readonly type: string;
  readonly meta?: Readonly<Record<string, unknown>> & {
    readonly traversal?: readonly { readonly type: string; readonly segment: string }[];
  };
  readonly children: readonly Node[];
}

/** The skeleton of an expression as hcl2json read it. */
export function theirSkeleton(ast: ExpressionAst): string {
  return skeletonOfNode(ast as unknown as Node);
}

function skeletonOfNode({ type, meta = {}, children }: Node): string {
  const parts = children.map(skeletonOfNode);
  const steps = (meta.traversal ?? [])
    .map((step) => (step.type === "nameTraversal" ? `.${step.segment}` : `[${indexOf(step.segment)}]`))
    .join("");
  switch (type) {
    case "literalValue":
      return meta["type"] === "string" ? text(String(meta["value"])) : String(meta["value"]);
    case "template":
      return template(parts);
    case "templateWrap":
      return `wrap(${parts[0]})`;
    case "templateJoin":
      return `join(${parts[0]})`;
    case "scopeTraversal":
      return steps.slice(1);
    case "relativeTraversal":
      return parts[0] + steps;
    case "index":
      return `${parts[0]}[${parts[1]}]`;
    case "splat":
      return `splat(${parts.join()})`;
    case "function":
      return `${meta["name"]}(${parts.join()}${meta["expandedFinalArgument"] ? "..." : ""})`;
    case "unaryOp":
      return `${meta["operator"]}(${parts[0]})`;
    case "binaryOp":
      return `(${parts[0]} ${OPERATORS[String(meta["operator"])] ?? meta["operator"]} ${parts[1]})`;
    case "conditional":
      return conditional(parts[0]!, parts[1]!, parts[2]!);
    case "tuple":
      return `[${parts.join()}]`;
    case "object":
      return `{${parts.flatMap((part, index) => (index % 2 === 1 ? [`${skeletonOfKey(children[index - 1]!)}:${part}`] : [])).join()}}`;
    case "for":
      return forLoop(String(meta["keyVar"] ?? ""), String(meta["valVar"]), meta["groupedValue"] === true, parts);
    case "":
      return parts.length === 0 ? "_" : `paren(${parts[0]})`;
    default:
      return `${type}(${parts.join()})`;
  }
}

function skeletonOfKey({ children: [key] }: Node): string {
  return key === undefined ? '"_"' : skeletonOfNode(key);
}
