/** Writes a syntax tree as text again: expressions on one line, to show them to a person; reading what was written gives the same tree. */
import type { Body, Expression, ObjectConstructor, Splat, SplatStep, TemplatePart } from "./ast";

/** On one line. Operators are written as the tree has them: it keeps the parentheses that were there. */
export function printExpression(expression: Expression): string {
  switch (expression.type) {
    case "literal":
      return typeof expression.value === "string" ? `"${escape(expression.value)}"` : (expression.text ?? String(expression.value));
    case "template":
      return printTemplate(expression.parts);
    case "variable":
      return expression.name;
    case "getAttribute":
    case "index":
    case "splat":
      return printSteps(expression);
    case "call":
      return `${expression.name}(${list(expression.arguments)}${expression.expand ? "..." : ""})`;
    case "unary":
      return expression.operator + printExpression(expression.operand);
    case "binary":
      return printOperations(expression);
    case "conditional":
      return printChoices(expression);
    case "tuple":
      return `[${list(expression.elements)}]`;
    case "object":
      return expression.items.length === 0 ? "{}" : `{ ${expression.items.map(printItem).join(", ")} }`;
    case "for": {
      const { keyResult, condition, group } = expression;
      const result = `${keyResult ? `${printExpression(keyResult)} => ` : ""}${printExpression(expression.result)}${group ? "..." : ""}`;
      const inner = `for ${printLoop(expression)} : ${result}${condition ? ` if ${printExpression(condition)}` : ""}`;
      return keyResult ? `{${inner}}` : `[${inner}]`;
    }
    case "parentheses":
      return `(${printExpression(expression.inner)})`;
  }
}

/** One attribute a line, then the blocks. */
export function printBody(body: Body, indentation = ""): string {
  const attributes = body.attributes.map(({ name, value }) => `${indentation}${name} = ${printExpression(value)}\n`);
  const blocks = body.blocks.map((block) => {
    const header = [block.type, ...block.labels.map((label) => `"${escape(label)}"`)].join(" ");
    return `${indentation}${header} {\n${printBody(block.body, `${indentation}  `)}${indentation}}\n`;
  });
  return [...attributes, ...blocks].join("");
}

const list = (expressions: readonly Expression[]): string => expressions.map(printExpression).join(", ");

/** Chains are as long as somebody likes: they are gone through in loops. */
function printSteps(expression: Expression): string {
  const steps: string[] = [];
  let of = expression;
  for (; of.type === "getAttribute" || of.type === "index" || of.type === "splat"; of = of.of)
    steps.push(printStep(of.type === "splat" ? { splat: of } : of.type === "index" ? { key: of.key } : of));
  return printExpression(of) + steps.reverse().join("");
}

function printOperations(expression: Expression): string {
  const operations: string[] = [];
  let left = expression;
  for (; left.type === "binary"; left = left.left) operations.push(` ${left.operator} ${printExpression(left.right)}`);
  return printExpression(left) + operations.reverse().join("");
}

function printChoices(expression: Expression): string {
  let text = "";
  let last = expression;
  for (; last.type === "conditional"; last = last.else) text += `${printExpression(last.condition)} ? ${printExpression(last.then)} : `;
  return text + printExpression(last);
}

function printStep(step: SplatStep): string {
  if ("name" in step) return `.${step.name}`;
  if ("key" in step) return `[${printExpression(step.key)}]`;
  let text = "";
  // A loop in a loop is the last step of the outer one.
  for (let splat: Pick<Splat, "full" | "steps"> | undefined = step.splat; splat;) {
    const last: SplatStep | undefined = splat.steps.at(-1);
    const inner: Pick<Splat, "full" | "steps"> | undefined = last && "splat" in last ? last.splat : undefined;
    text += (splat.full ? "[*]" : ".*") + (inner ? splat.steps.slice(0, -1) : splat.steps).map(printStep).join("");
    splat = inner;
  }
  return text;
}

function printItem({ key, value }: ObjectConstructor["items"][number]): string {
  const isName = key.type === "literal" && typeof key.value === "string" && /^[A-Za-z_][\w-]*$/.test(key.value) && key.value !== "for";
  return `${isName ? key.value : printExpression(key)} = ${printExpression(value)}`;
}

function printLoop(loop: { readonly key?: string; readonly value: string; readonly collection: Expression }): string {
  return `${loop.key === undefined ? "" : `${loop.key}, `}${loop.value} in ${printExpression(loop.collection)}`;
}

function printTemplate(parts: readonly TemplatePart[]): string {
  const [first, second] = parts;
  // An interpolation with nothing but trimmed space beside it is a string, where one that stands alone keeps its type.
  if (first?.type === "interpolation" && second?.type === "text" && second.value === "")
    return `"\${${printExpression(first.expression)} ~} "`;
  return `"${printParts(parts)}"`;
}

function printParts(parts: readonly TemplatePart[]): string {
  return parts
    .map((part, index) => {
      switch (part.type) {
        case "text":
          return index + 1 < parts.length ? protectEnd(escape(part.value)) : escape(part.value);
        case "interpolation":
          return `\${${printExpression(part.expression)}}`;
        case "if": {
          const otherwise = part.else.length === 0 ? "" : `%{ else }${printBranch(part.else)}`;
          return `%{ if ${printExpression(part.condition)} }${printBranch(part.then)}${otherwise}%{ endif }`;
        }
        case "for":
          return `%{ for ${printLoop(part)} }${printBranch(part.body)}%{ endfor }`;
      }
    })
    .join("");
}

const printBranch = (parts: readonly TemplatePart[]): string => protectEnd(printParts(parts));

/** A sequence follows: a `$` or `%` just before it would be taken for an escape. */
const protectEnd = (text: string): string => text.replace(/[$%]$/, (sign) => (sign === "$" ? "\\u0024" : "\\u0025"));

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\" };

function escape(text: string): string {
  return text
    .replace(/["\\\0-\x1f\x7f]/g, (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/([$%])\{/g, "$1$1{");
}
