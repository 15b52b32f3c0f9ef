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
      return `${printExpression(expression.of)}.${expression.name}`;
    case "index":
      return `${printExpression(expression.of)}[${printExpression(expression.key)}]`;
    case "splat":
      return printExpression(expression.of) + printStep({ splat: expression });
    case "call":
      return `${expression.name}(${list(expression.arguments)}${expression.expand ? "..." : ""})`;
    case "unary":
      return expression.operator + printExpression(expression.operand);
    case "binary":
      return `${printExpression(expression.left)} ${expression.operator} ${printExpression(expression.right)}`;
    case "conditional":
      return `${printExpression(expression.condition)} ? ${printExpression(expression.then)} : ${printExpression(expression.else)}`;
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

function printStep(step: SplatStep): string {
  if ("name" in step) return `.${step.name}`;
  if ("key" in step) return `[${printExpression(step.key)}]`;
  const { full, steps }: Pick<Splat, "full" | "steps"> = step.splat;
  return (full ? "[*]" : ".*") + steps.map(printStep).join("");
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
